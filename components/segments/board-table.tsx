'use client';
// The table of the board: a row for each segment of a set and one for the undecided, a column for each campaign.
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { CampaignState } from '@/components/campaigns/campaign-state';
import { campaignPaths } from '@/components/campaigns/campaign-paths';
import { StatusTag } from '@/components/ui/status-tag';
import { Table } from '@/components/ui/table';
import type { Board, BoardCampaign } from '@/server/trpc/router';
import { BoardCell } from './board-cell';
import { hasMessage, UNDECIDED } from './cell-of';
import { useAssign } from './use-assign';

interface BoardTableProps {
  siteId: string;
  set: Board['sets'][number];
  campaigns: readonly BoardCampaign[];
  mayEdit: boolean;
}

const HEAD =
  'sticky start-0 z-10 bg-panel px-3 py-2.5 ps-4 text-start align-top border-b border-e border-line';

export function BoardTable({ siteId, set, campaigns, mayEdit }: BoardTableProps) {
  const t = useTranslations('segments.board');
  const assign = useAssign(siteId);
  const rows = [
    { key: UNDECIDED, name: t('undecided'), hint: t('undecidedHint') },
    ...set.segments.map(({ key, name, description }) => ({ key, name, hint: description })),
  ];
  return (
    <div className="rounded-panel border border-line bg-panel">
      <Table label={t('table', { set: set.name })}>
        <thead>
          <tr>
            <th
              scope="col"
              className={`${HEAD} min-w-36 text-head font-medium tracking-[0.05em] text-faint uppercase`}
            >
              {t('segment')}
            </th>
            {campaigns.map(({ campaignId, name, status, isStale }) => (
              <th
                key={campaignId}
                scope="col"
                className="min-w-48 border-b border-line px-3 py-2.5 text-start align-top font-normal last:pe-4"
              >
                <Link
                  href={campaignPaths(siteId, campaignId)[mayEdit ? 'edit' : 'results']}
                  className="rounded-small font-medium wrap-anywhere hover:text-signal"
                >
                  {name}
                </Link>
                <span className="mt-0.5 flex flex-wrap gap-x-2 text-small">
                  <CampaignState status={status} />
                  {isStale && status !== 'draft' ? <StatusTag tone="warn">{t('stale')}</StatusTag> : null}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, hint }) => (
            <tr key={key} className="[&:last-child>*]:border-b-0">
              <th scope="row" className={`${HEAD} font-normal`}>
                <span className="block font-medium wrap-anywhere">{name}</span>
                {hint ? <span className="mt-0.5 line-clamp-2 text-small text-quiet">{hint}</span> : null}
                {key !== UNDECIDED && !campaigns.some((campaign) => hasMessage(campaign, key)) ? (
                  <span className="mt-1 block text-small" title={t('nothingHint')}>
                    <StatusTag tone="warn">{t('nothing')}</StatusTag>
                  </span>
                ) : null}
              </th>
              {campaigns.map((campaign) => (
                <td
                  key={campaign.campaignId}
                  className="border-b border-line px-3 py-2.5 align-top last:pe-4"
                >
                  <BoardCell
                    campaign={campaign}
                    segment={{ key, name }}
                    // Whoever is in no segment has nothing to be given.
                    onAssign={
                      mayEdit && key !== UNDECIDED
                        ? (variant) => assign({ campaign, segment: { key, name }, variant })
                        : null
                    }
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  );
}
