'use client';
// The acts on one campaign, behind the three dots of its row.
import {
  Archive,
  ArchiveRestore,
  ArrowDown,
  ArrowUp,
  CalendarClock,
  ChartNoAxesColumn,
  Copy,
  Download,
  Ellipsis,
  Group,
  Pause,
  Pencil,
  Play,
  Trash2,
} from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { buttonClass } from '@/components/ui/button';
import { Menu, MenuItem, MenuLink, MenuSeparator } from '@/components/ui/menu';
import type { CampaignListItem } from '@/server/trpc/router';
import { campaignPaths } from './campaign-paths';
import type { CampaignActions } from './use-campaign-actions';
import type { CampaignOrder } from './use-campaign-order';

interface CampaignMenuProps {
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

export function CampaignMenu({
  siteId,
  campaign,
  actions,
  mayEdit,
  place,
  order,
  onGroup,
  onSchedule,
}: CampaignMenuProps) {
  const t = useTranslations('campaigns.actions');
  const paths = campaignPaths(siteId, campaign.id);
  const isArchived = campaign.status === 'archived';
  return (
    <Menu
      trigger={
        <button
          type="button"
          aria-label={t('menu', { name: campaign.name })}
          className={`${buttonClass({ variant: 'ghost' })} w-8 px-0!`}
        >
          <Ellipsis aria-hidden className="size-4" />
        </button>
      }
    >
      {mayEdit ? (
        <MenuLink icon={<Pencil aria-hidden />} render={<Link href={paths.edit} />}>
          {t('edit')}
        </MenuLink>
      ) : null}
      <MenuLink icon={<ChartNoAxesColumn aria-hidden />} render={<Link href={paths.results} />}>
        {t('results')}
      </MenuLink>
      {mayEdit ? (
        <>
          <MenuItem icon={<Copy aria-hidden />} onSelect={() => actions.duplicate(campaign)}>
            {t('duplicate')}
          </MenuItem>
          <MenuItem icon={<Download aria-hidden />} onSelect={() => actions.exportFile(campaign)}>
            {t('export')}
          </MenuItem>
          {campaign.status === 'live' || campaign.status === 'scheduled' ? (
            <MenuItem icon={<Pause aria-hidden />} onSelect={() => actions.pause(campaign)}>
              {t('pause')}
            </MenuItem>
          ) : null}
          {campaign.status === 'paused' ? (
            <MenuItem icon={<Play aria-hidden />} onSelect={() => actions.resume(campaign)}>
              {t('resume')}
            </MenuItem>
          ) : null}
          {campaign.publishedAt !== null && !isArchived ? (
            <MenuItem icon={<CalendarClock aria-hidden />} onSelect={onSchedule}>
              {t('schedule')}
            </MenuItem>
          ) : null}
          {isArchived ? null : (
            <MenuItem icon={<Group aria-hidden />} onSelect={onGroup}>
              {t('group')}
            </MenuItem>
          )}
          {order.campaigns.length > 1 && !isArchived ? <MenuSeparator /> : null}
          {place > 0 && !isArchived ? (
            <MenuItem icon={<ArrowUp aria-hidden />} onSelect={() => order.move(campaign.id, place - 1)}>
              {t('up')}
            </MenuItem>
          ) : null}
          {place < order.campaigns.length - 1 && !isArchived ? (
            <MenuItem icon={<ArrowDown aria-hidden />} onSelect={() => order.move(campaign.id, place + 1)}>
              {t('down')}
            </MenuItem>
          ) : null}
          <MenuSeparator />
          {isArchived ? (
            <MenuItem icon={<ArchiveRestore aria-hidden />} onSelect={() => actions.unarchive(campaign)}>
              {t('unarchive')}
            </MenuItem>
          ) : (
            <MenuItem icon={<Archive aria-hidden />} onSelect={() => actions.archive(campaign)}>
              {t('archive')}
            </MenuItem>
          )}
          <MenuItem danger icon={<Trash2 aria-hidden />} onSelect={() => actions.remove(campaign)}>
            {t('remove')}
          </MenuItem>
        </>
      ) : null}
    </Menu>
  );
}
