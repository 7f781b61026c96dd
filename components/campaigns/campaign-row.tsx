'use client';
// One campaign in the list: what it is, how it stands, the numbers that matter, what can be done.
import { ChartNoAxesColumn, Pencil } from 'lucide-react';
import Link from 'next/link';
import { useFormatter, useNow, useTranslations } from 'next-intl';
import { PerVisitor } from '@/components/results/per-visitor';
import { Ago } from '@/components/ui/ago';
import { Badge } from '@/components/ui/badge';
import { buttonClass } from '@/components/ui/button';
import { Td } from '@/components/ui/table';
import { Tooltip } from '@/components/ui/tooltip';
import { goalFigure } from '@/core/goal-figure';
import type { CampaignListItem } from '@/server/trpc/router';
import { CampaignMenu } from './campaign-menu';
import { campaignPaths } from './campaign-paths';
import { CampaignState } from './campaign-state';
import { MoveHandle } from './move-handle';
import { Sparkline } from './sparkline';
import { useScheduleSentence } from './schedule/use-schedule-sentence';
import type { CampaignActions } from './use-campaign-actions';
import type { CampaignOrder } from './use-campaign-order';

interface CampaignRowProps {
  siteId: string;
  campaign: CampaignListItem;
  actions: CampaignActions;
  mayEdit: boolean;
  /** In the order of priority, from 0. */
  place: number;
  order: CampaignOrder;
  onGroup: () => void;
  onSchedule: () => void;
}

const quickLink = `${buttonClass({ variant: 'ghost' })} w-8 px-0! opacity-0 group-hover:opacity-100 group-focus-within:opacity-100 max-wide:hidden`;

export function CampaignRow({
  siteId,
  campaign,
  actions,
  mayEdit,
  place,
  order,
  onGroup,
  onSchedule,
}: CampaignRowProps) {
  const t = useTranslations('campaigns');
  const format = useFormatter();
  const sayWhen = useScheduleSentence();
  const now = useNow({ updateInterval: 30_000 }).getTime();
  const runs = ['scheduled', 'live', 'paused', 'ended'].includes(campaign.status);
  const when = runs ? sayWhen(campaign, now, 'short') : null;
  const { figures, spark, design } = campaign;
  const paths = campaignPaths(siteId, campaign.id);
  const number = (value: number) =>
    campaign.publishedAt === null ? <span className="text-faint">–</span> : format.number(value);
  return (
    <tr className="group hover:bg-hover/50">
      <Td className="w-full max-w-0 min-w-44">
        <div className="flex items-center gap-2">
          <Place {...{ campaign, mayEdit, order, place }} />
          <div className="min-w-0 flex-1">
            <Link
              href={mayEdit ? paths.edit : paths.results}
              data-row={campaign.id}
              className="block truncate rounded-small font-medium hover:text-signal"
              title={campaign.name}
            >
              {campaign.name}
            </Link>
            <div className="mt-0.5 flex flex-wrap items-center gap-x-2 gap-y-1 text-small text-quiet">
              <span className="wide:hidden">
                <CampaignState
                  status={campaign.status}
                  hasUnpublishedChanges={campaign.hasUnpublishedChanges}
                />
              </span>
              {when ? <span className="wide:hidden">{when}</span> : null}
              <span className="max-wide:hidden">
                {design ? t(`formats.${design.format}`) : t('unreadable')}
              </span>
              {campaign.group ? (
                <Badge>
                  <span className="sr-only">{t('group.tag')}</span>
                  <span className="max-w-40 truncate">{campaign.group}</span>
                </Badge>
              ) : null}
            </div>
          </div>
        </div>
      </Td>
      <Td className="max-wide:hidden">
        <CampaignState status={campaign.status} hasUnpublishedChanges={campaign.hasUnpublishedChanges} />
        {when ? <p className="ps-3 text-small whitespace-nowrap text-quiet">{when}</p> : null}
      </Td>
      <Td numeric className="max-wide:hidden">
        {number(figures.exposed)}
      </Td>
      <Td numeric className="max-xl:hidden">
        {number(figures.shown)}
      </Td>
      <Td numeric className="max-xl:hidden">
        {number(figures.clicked)}
      </Td>
      <Td numeric className="max-wide:hidden">
        {number(figures.submitted)}
      </Td>
      <Td numeric>
        {design ? (
          <PerVisitor figure={goalFigure(design.goal, figures, figures.offered)} />
        ) : (
          <span className="text-faint">–</span>
        )}
      </Td>
      <Td className="max-wide:hidden">
        {campaign.publishedAt === null ? null : (
          <Sparkline
            values={spark}
            label={t('sparkLabel', {
              total: spark.reduce((sum, day) => sum + day, 0),
              today: spark.at(-1) ?? 0,
            })}
          />
        )}
      </Td>
      <Td className="whitespace-nowrap text-quiet max-wide:hidden">
        <Ago at={campaign.updatedAt} />
      </Td>
      <Td className="ps-0! whitespace-nowrap">
        <div className="flex justify-end">
          {mayEdit ? (
            <Tooltip label={t('actions.edit')}>
              <Link
                href={paths.edit}
                aria-label={t('editNamed', { name: campaign.name })}
                className={quickLink}
              >
                <Pencil aria-hidden className="size-4" />
              </Link>
            </Tooltip>
          ) : null}
          <Tooltip label={t('actions.results')}>
            <Link
              href={paths.results}
              aria-label={t('resultsNamed', { name: campaign.name })}
              className={quickLink}
            >
              <ChartNoAxesColumn aria-hidden className="size-4" />
            </Link>
          </Tooltip>
          <CampaignMenu {...{ siteId, campaign, actions, mayEdit, place, order, onGroup, onSchedule }} />
        </div>
      </Td>
    </tr>
  );
}

/** The place in the order, and where it may be changed, its handle. On narrow screens the menu moves it. */
function Place({
  campaign,
  mayEdit,
  order,
  place,
}: Pick<CampaignRowProps, 'campaign' | 'mayEdit' | 'order' | 'place'>) {
  const { number } = useFormatter();
  return (
    <div className="flex shrink-0 items-center max-wide:hidden">
      {campaign.status === 'archived' ? null : mayEdit && order.campaigns.length > 1 ? (
        <span className="-ms-2">
          <MoveHandle {...{ campaign, order, place }} />
        </span>
      ) : null}
      {campaign.status === 'archived' ? null : (
        <span aria-hidden className="min-w-4 text-end text-quiet tabular-nums">
          {number(place + 1)}
        </span>
      )}
    </div>
  );
}
