'use client';
// The sets of segments of a site, each with its segments, how many are in them, and who uses them.
import { useSuspenseQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { useTRPC } from '@/components/api/trpc';
import { AudienceSections } from '@/components/audiences/audience-sections';
import { PageHeader } from '@/components/shell/page-header';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { useFocusAfterRemoval } from '@/components/ui/use-focus-after-removal';
import { SetDialog } from './set-dialog';
import { SetPanel } from './set-panel';

interface SegmentSetsProps {
  siteId: string;
  mayEdit: boolean;
}

export function SegmentSets({ siteId, mayEdit }: SegmentSetsProps) {
  const t = useTranslations('segments');
  const trpc = useTRPC();
  const { data } = useSuspenseQuery(trpc.segments.list.queryOptions({ siteId }));
  const { sets } = data;
  const [edited, setEdited] = useState<string | 'new' | null>(null);
  const root = useRef<HTMLDivElement>(null);
  const willRemove = useFocusAfterRemoval(
    root,
    sets.map(({ id }) => id),
  );
  const create = (label: string) =>
    mayEdit ? (
      <Button variant="primary" onClick={() => setEdited('new')}>
        <Plus aria-hidden className="size-4" />
        {label}
      </Button>
    ) : null;

  return (
    <div ref={root}>
      <PageHeader title={t('title')} actions={sets.length > 0 ? create(t('new')) : null} />
      <AudienceSections siteId={siteId} current="segments" />
      {sets.length === 0 ? (
        <EmptyState title={t('empty.title')} action={create(t('empty.start'))}>
          <p>{mayEdit ? t('empty.body') : t('empty.viewerBody')}</p>
        </EmptyState>
      ) : (
        <>
          <p className="mb-4 max-w-[80ch] text-quiet">{t('intro')}</p>
          <div className="flex flex-col gap-4">
            {sets.map((set) => (
              <SetPanel
                key={set.id}
                siteId={siteId}
                set={set}
                order={sets.map(({ id }) => id)}
                mayEdit={mayEdit}
                onEdit={() => setEdited(set.id)}
                onRemove={() => willRemove(set.id)}
              />
            ))}
          </div>
        </>
      )}
      {edited === null ? null : (
        <SetDialog
          siteId={siteId}
          set={sets.find(({ id }) => id === edited)}
          onClose={() => setEdited(null)}
        />
      )}
    </div>
  );
}
