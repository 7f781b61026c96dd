'use client';
// The list page of audiences: what each means, and who uses it.
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRef } from 'react';
import { useTRPC } from '@/components/api/trpc';
import { CampaignNames } from '@/components/editor/campaign-names';
import { PageHeader } from '@/components/shell/page-header';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Table, Th } from '@/components/ui/table';
import { useFocusAfterRemoval } from '@/components/ui/use-focus-after-removal';
import { newAudiencePath } from './audience-paths';
import { AudienceSections } from './audience-sections';
import { AudienceRow } from './audience-row';
import { useAudienceActions } from './use-audience-actions';

interface AudienceListProps {
  siteId: string;
  mayEdit: boolean;
}

export function AudienceList({ siteId, mayEdit }: AudienceListProps) {
  const t = useTranslations('audiences');
  const trpc = useTRPC();
  const { data: audiences } = useSuspenseQuery(trpc.audiences.list.queryOptions({ siteId }));
  const sizes = useQuery(trpc.audiences.sizes.queryOptions({ siteId }));
  const root = useRef<HTMLDivElement>(null);
  const willRemove = useFocusAfterRemoval(
    root,
    audiences.map(({ id }) => id),
  );
  const actions = useAudienceActions(siteId, willRemove);
  const create = (label: string) =>
    mayEdit ? (
      <ButtonLink variant="primary" href={newAudiencePath(siteId)}>
        <Plus aria-hidden className="size-4" />
        {label}
      </ButtonLink>
    ) : null;

  if (audiences.length === 0)
    return (
      <div ref={root}>
        <PageHeader title={t('title')} />
        <AudienceSections siteId={siteId} current="audiences" />
        <EmptyState title={t('empty.title')} action={create(t('empty.start'))}>
          <p>{mayEdit ? t('empty.body') : t('empty.viewerBody')}</p>
        </EmptyState>
      </div>
    );

  return (
    <CampaignNames siteId={siteId}>
      <div ref={root}>
        <PageHeader title={t('title')} actions={create(t('new'))} />
        <AudienceSections siteId={siteId} current="audiences" />
        <div className="rounded-panel border border-line bg-panel">
          <Table label={t('title')}>
            <thead>
              <tr>
                <Th>{t('columns.name')}</Th>
                <Th className="max-wide:hidden">{t('columns.who')}</Th>
                <Th numeric className="max-sm:hidden">
                  {t('columns.size')}
                </Th>
                <Th>{t('columns.usedBy')}</Th>
                <Th className="max-wide:hidden">{t('columns.changed')}</Th>
                <Th>
                  <span className="sr-only">{t('columns.actions')}</span>
                </Th>
              </tr>
            </thead>
            <tbody>
              {audiences.map((audience) => (
                <AudienceRow
                  key={audience.id}
                  siteId={siteId}
                  audience={audience}
                  size={sizes.isPending ? 'pending' : (sizes.data?.[audience.id] ?? null)}
                  actions={mayEdit ? actions : null}
                />
              ))}
            </tbody>
          </Table>
        </div>
        <p role={sizes.isError ? 'alert' : undefined} className="mt-3 max-w-[80ch] text-small text-quiet">
          {sizes.isError ? t('size.unread') : t('size.note')}
        </p>
      </div>
    </CampaignNames>
  );
}
