'use client';
// What each segment sees of each campaign, as a table: segments down, campaigns across. What nobody made a message for stays visible.
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useTRPC } from '@/components/api/trpc';
import { AudienceSections } from '@/components/audiences/audience-sections';
import { segmentsPath } from '@/components/audiences/audience-paths';
import { PageHeader } from '@/components/shell/page-header';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Select } from '@/components/ui/select';
import { BoardTable } from './board-table';

interface SegmentBoardProps {
  siteId: string;
  mayEdit: boolean;
}

export function SegmentBoard({ siteId, mayEdit }: SegmentBoardProps) {
  const t = useTranslations('segments.board');
  const trpc = useTRPC();
  const { data } = useSuspenseQuery(trpc.segments.board.queryOptions({ siteId }));
  const { sets, campaigns } = data;
  const [chosen, setChosen] = useState<string | null>(null);
  const set = sets.find(({ id }) => id === chosen) ?? sets[0];
  const missing = !set ? 'noSets' : campaigns.length === 0 ? 'noCampaigns' : undefined;
  return (
    <div>
      <PageHeader title={t('title')} />
      <AudienceSections siteId={siteId} current="board" />
      {missing ? (
        <EmptyState
          title={t(`${missing}.title`)}
          action={
            <ButtonLink
              variant="primary"
              href={missing === 'noSets' ? segmentsPath(siteId) : `/sites/${siteId}/campaigns`}
            >
              {t(`${missing}.start`)}
            </ButtonLink>
          }
        >
          <p>{t(`${missing}.body`)}</p>
        </EmptyState>
      ) : null}
      {set && !missing ? (
        <>
          <div className="mb-4 flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
            <p className="max-w-[70ch] text-quiet">{t('intro')}</p>
            {sets.length > 1 ? (
              <div className="flex min-w-0 items-center gap-2">
                <span aria-hidden className="text-quiet">
                  {t('set')}
                </span>
                <div className="w-44">
                  <Select
                    label={t('set')}
                    value={set.id}
                    options={sets.map(({ id, name }) => ({ value: id, label: name }))}
                    onChange={setChosen}
                  />
                </div>
              </div>
            ) : null}
          </div>
          <BoardTable siteId={siteId} set={set} campaigns={campaigns} mayEdit={mayEdit} />
          <p className="mt-3 max-w-[80ch] text-small text-quiet">{t('help')}</p>
        </>
      ) : null}
    </div>
  );
}
