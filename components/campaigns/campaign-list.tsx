'use client';
// The list page of campaigns, kept fresh while it is looked at.
import { useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { useTRPC } from '@/components/api/trpc';
import { PageHeader } from '@/components/shell/page-header';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { lazyDialog } from '@/components/ui/lazy-dialog';
import { Message } from '@/components/ui/message';
import { Table, Th } from '@/components/ui/table';
import { useFocusAfterRemoval } from '@/components/ui/use-focus-after-removal';
import type { CampaignListItem } from '@/server/trpc/router';
import { ArchiveFilter } from './archive-filter';
import { CampaignRow } from './campaign-row';
import { GroupDialog } from './group-dialog';
import { SiteHoldoutNote } from './site-holdout-note';
import { SiteSwitch } from './site-switch';
import { useCampaignActions } from './use-campaign-actions';
import { useCampaignOrder } from './use-campaign-order';

const scheduleDialog = lazyDialog(() =>
  import('./schedule/schedule-dialog').then((module) => module.ScheduleDialog),
);

const REFRESH_MS = 10_000;
const SITE_REFRESH_MS = 30_000;

interface CampaignListProps {
  /** As it was when the page was made. `paused`: nothing shows, whatever the rows say. */
  site: { id: string; name: string; paused: boolean };
  mayEdit: boolean;
  /** Shows those that were put away instead of the others. */
  archived?: boolean;
}

export function CampaignList({ site: loaded, mayEdit, archived = false }: CampaignListProps) {
  const siteId = loaded.id;
  const t = useTranslations('campaigns');
  const trpc = useTRPC();
  const cache = useQueryClient();
  const { data: all } = useSuspenseQuery(
    trpc.campaigns.list.queryOptions({ siteId }, { refetchInterval: REFRESH_MS }),
  );

  const { data: current } = useQuery(
    trpc.sites.get.queryOptions({ siteId }, { refetchInterval: SITE_REFRESH_MS }),
  );
  const site = { ...loaded, paused: current?.paused ?? loaded.paused };

  const away = all.filter(({ status }) => status === 'archived');
  const order = useCampaignOrder(
    siteId,
    all.filter(({ status }) => status !== 'archived'),
  );
  const campaigns = archived ? away : order.campaigns;
  const [grouped, setGrouped] = useState<CampaignListItem | null>(null);
  const [scheduling, setScheduling] = useState<{ campaign: CampaignListItem; open: boolean } | null>(null);
  const groups = [...new Set(all.flatMap(({ group }) => group || []))].sort();
  const root = useRef<HTMLDivElement>(null);
  const willRemove = useFocusAfterRemoval(
    root,
    campaigns.map(({ id }) => id),
  );
  const acts = useCampaignActions(siteId);
  /** It leaves the rows that are shown. */
  const leaving = (act: (campaign: CampaignListItem) => void) => (campaign: CampaignListItem) => {
    willRemove(campaign.id);
    act(campaign);
  };
  const actions: typeof acts = {
    ...acts,
    remove: leaving(acts.remove),
    archive: leaving(acts.archive),
    unarchive: leaving(acts.unarchive),
  };

  if (all.length === 0)
    return (
      <div ref={root}>
        <PageHeader title={t('title')} />
        <EmptyState
          title={mayEdit ? t('empty.title') : t('empty.viewerTitle')}
          action={mayEdit ? <NewCampaign siteId={siteId} label={t('empty.start')} /> : null}
        >
          <p>{mayEdit ? t('empty.body') : t('empty.viewerBody')}</p>
        </EmptyState>
      </div>
    );

  return (
    <div ref={root}>
      <PageHeader
        title={t('title')}
        status={
          mayEdit ? (
            <SiteSwitch site={site} live={all.filter(({ status }) => status === 'live').length} />
          ) : null
        }
        actions={mayEdit ? <NewCampaign siteId={siteId} label={t('new')} /> : null}
      />
      {site.paused ? (
        <div className="mb-4">
          <Message tone="warn">{t('sitePaused')}</Message>
        </div>
      ) : null}
      <SiteHoldoutNote siteId={siteId} />
      <ArchiveFilter siteId={siteId} archived={archived} count={away.length} />
      {archived ? (
        <p className="mb-3 text-small text-quiet">
          {t(campaigns.length > 0 ? 'archive.explained' : 'archive.empty')}
        </p>
      ) : campaigns.length > 1 ? (
        <p className="mb-3 text-small text-quiet">{t('order.explained')}</p>
      ) : null}
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
                onSchedule={() => setScheduling({ campaign, open: true })}
              />
            ))}
          </tbody>
        </Table>
      </div>
      <GroupDialog siteId={siteId} campaign={grouped} groups={groups} onClose={() => setGrouped(null)} />
      {scheduling ? (
        <scheduleDialog.Part
          key={scheduling.campaign.id}
          campaign={scheduling.campaign}
          open={scheduling.open}
          onOpenChange={(open) => setScheduling(open ? { ...scheduling, open } : null)}
          onChanged={() => void cache.invalidateQueries(trpc.campaigns.list.queryFilter({ siteId }))}
        />
      ) : null}
    </div>
  );
}

function NewCampaign({ siteId, label }: { siteId: string; label: string }) {
  return (
    <ButtonLink variant="primary" href={`/sites/${siteId}/campaigns/new`}>
      <Plus aria-hidden className="size-4" />
      {label}
    </ButtonLink>
  );
}
