'use client';
// The acts on one campaign, behind the three dots of its row.
import { ChartNoAxesColumn, Copy, Ellipsis, Pause, Pencil, Play, Trash2 } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { buttonClass } from '@/components/ui/button';
import { Menu, MenuItem, MenuLink, MenuSeparator } from '@/components/ui/menu';
import type { CampaignListItem } from '@/server/trpc/router';
import { campaignPaths } from './campaign-paths';
import type { CampaignActions } from './use-campaign-actions';

interface CampaignMenuProps {
  siteId: string;
  campaign: CampaignListItem;
  actions: CampaignActions;
  mayEdit: boolean;
}

export function CampaignMenu({ siteId, campaign, actions, mayEdit }: CampaignMenuProps) {
  const t = useTranslations('campaigns.actions');
  const paths = campaignPaths(siteId, campaign.id);
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
          {campaign.status === 'live' ? (
            <MenuItem icon={<Pause aria-hidden />} onSelect={() => actions.pause(campaign)}>
              {t('pause')}
            </MenuItem>
          ) : null}
          {campaign.status === 'paused' ? (
            <MenuItem icon={<Play aria-hidden />} onSelect={() => actions.resume(campaign)}>
              {t('resume')}
            </MenuItem>
          ) : null}
          <MenuSeparator />
          <MenuItem danger icon={<Trash2 aria-hidden />} onSelect={() => actions.remove(campaign)}>
            {t('remove')}
          </MenuItem>
        </>
      ) : null}
    </Menu>
  );
}
