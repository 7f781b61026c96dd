'use client';
// The list page of campaigns, kept fresh while it is looked at.
import { useSuspenseQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { useTRPC } from '@/components/api/trpc';
import { PageHeader } from '@/components/shell/page-header';
import { EmptyState } from '@/components/ui/empty-state';
import { linkClass } from '@/components/ui/link-class';
import { Message } from '@/components/ui/message';
import { Table, Th } from '@/components/ui/table';
import { useFocusAfterRemoval } from '@/components/ui/use-focus-after-removal';
import type { CampaignListItem } from '@/server/trpc/router';
import { CampaignRow } from './campaign-row';
import { GroupDialog } from './group-dialog';
import { NewCampaign } from './new-campaign';
import { SiteHoldoutNote } from './site-holdout-note';
import { useCampaignActions } from './use-campaign-actions';
import { useCampaignOrder } from './use-campaign-order';

const REFRESH_MS = 10_000;

interface CampaignListProps {
  siteId: string;
  mayEdit: boolean;
  /** The whole site is paused: nothing shows, whatever the rows say. */
  paused: boolean;
}

export function CampaignList({ siteId, mayEdit, paused }: CampaignListProps) {
  const t = useTranslations('campaigns');
  const trpc = useTRPC();
  const { data: listed } = useSuspenseQuery(
    trpc.campaigns.list.queryOptions({ siteId }, { refetchInterval: REFRESH_MS }),
  );

  const order = useCampaignOrder(siteId, listed);
  const { campaigns } = order;
  const [grouped, setGrouped] = useState<CampaignListItem | null>(null);
  const groups = [...new Set(campaigns.flatMap(({ group }) => group || []))].sort();
  const names = campaigns.map(({ name }) => name);
  const root = useRef<HTMLDivElement>(null);
  const willRemove = useFocusAfterRemoval(
    root,
    campaigns.map(({ id }) => id),
  );
  const acts = useCampaignActions(siteId);
  const actions: typeof acts = {
    ...acts,
    remove: (campaign) => {
      willRemove(campaign.id);
      acts.remove(campaign);
    },
  };

  if (campaigns.length === 0)
    return (
      <div ref={root}>
        <PageHeader title={t('title')} />
        <EmptyState
          title={mayEdit ? t('empty.title') : t('empty.viewerTitle')}
          action={mayEdit ? <NewCampaign siteId={siteId} taken={names} label={t('empty.start')} /> : null}
        >
          <p>{mayEdit ? t('empty.body') : t('empty.viewerBody')}</p>
        </EmptyState>
      </div>
    );

  return (
    <div ref={root}>
      <PageHeader
        title={t('title')}
        actions={mayEdit ? <NewCampaign siteId={siteId} taken={names} label={t('new')} /> : null}
      />
      {paused ? (
        <div className="mb-4">
          <Message
            tone="warn"
            action={
              <Link href={`/sites/${siteId}/settings`} className={linkClass}>
                {t('sitePausedAction')}
              </Link>
            }
          >
            {t('sitePaused')}
          </Message>
        </div>
      ) : null}
      <SiteHoldoutNote siteId={siteId} />
      {campaigns.length > 1 ? <p className="mb-3 text-small text-quiet">{t('order.explained')}</p> : null}
      <p role="status" className="sr-only">
        {order.news}
      </p>
      <div className="rounded-panel border border-line bg-panel">
        <Table label={t('title')}>
          <thead>
            <tr>
              <Th>{t('columns.name')}</Th>
              <Th className="max-wide:hidden">{t('columns.status')}</Th>
              <Th numeric className="max-wide:hidden">
                {t('columns.exposed')}
              </Th>
              <Th numeric className="max-xl:hidden">
                {t('columns.shown')}
              </Th>
              <Th numeric className="max-xl:hidden">
                {t('columns.clicked')}
              </Th>
              <Th numeric className="max-wide:hidden">
                {t('columns.submitted')}
              </Th>
              <Th numeric>{t('columns.rate')}</Th>
              <Th className="max-wide:hidden">{t('columns.spark')}</Th>
              <Th className="max-wide:hidden">{t('columns.changed')}</Th>
              <Th>
                <span className="sr-only">{t('columns.actions')}</span>
              </Th>
            </tr>
          </thead>
          <tbody>
            {campaigns.map((campaign, place) => (
              <CampaignRow
                key={campaign.id}
                siteId={siteId}
                campaign={campaign}
                actions={actions}
                mayEdit={mayEdit}
                place={place}
                order={order}
                onGroup={() => setGrouped(campaign)}
              />
            ))}
          </tbody>
        </Table>
      </div>
      <GroupDialog siteId={siteId} campaign={grouped} groups={groups} onClose={() => setGrouped(null)} />
    </div>
  );
}
