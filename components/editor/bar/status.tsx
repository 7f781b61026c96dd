'use client';
// The status of the campaign, and that the whole site is paused. The menu that changes it is loaded only for campaigns that
// have a release or are put away.
import { CirclePause } from 'lucide-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useTRPC } from '@/components/api/trpc';
import { CampaignState } from '@/components/campaigns/campaign-state';
import { lazyPart } from '@/components/ui/lazy-part';
import { Tooltip } from '@/components/ui/tooltip';
import { useSession } from '../editor-context';
import { useCampaignStatus } from './use-campaign-status';

const statusMenu = lazyPart(() => import('./status-menu').then((module) => module.StatusMenu), {
  loading: StatusWord,
  failed: StatusWord,
});

export function Status() {
  const { readOnly } = useSession();
  const { status } = useCampaignStatus();
  return status === 'draft' || readOnly ? <StatusWord /> : <statusMenu.Part />;
}

function StatusWord() {
  const { status } = useCampaignStatus();
  return (
    <span className="flex h-7 items-center px-2">
      <CampaignState status={status} />
    </span>
  );
}

const SITE_REFRESH_MS = 30_000;

/**
 * Somebody else may throw the switch while this campaign is edited. `chip`: in the bar, where it has room; `strip`: below it,
 * where it has none.
 */
export function SitePaused({ look }: { look: 'chip' | 'strip' }) {
  const t = useTranslations('editor.status');
  const { site } = useSession();
  const trpc = useTRPC();
  const { data } = useQuery(
    trpc.sites.get.queryOptions({ siteId: site.id }, { refetchInterval: SITE_REFRESH_MS }),
  );
  if (!(data?.paused ?? site.paused)) return null;
  const icon = <CirclePause aria-hidden className="size-3.5 shrink-0 text-warn" strokeWidth={1.75} />;
  if (look === 'strip')
    return (
      <p className="flex items-center gap-2 border-b border-line bg-warn-soft px-3 py-1.5 text-small wide:hidden">
        {icon}
        {t('sitePaused')}
      </p>
    );
  return (
    <Tooltip side="bottom" label={t('sitePausedHint')}>
      <span
        role="note"
        className="hidden h-6 shrink-0 items-center gap-1.5 rounded-badge bg-warn-soft px-2 text-small whitespace-nowrap text-ink wide:flex"
      >
        {icon}
        {t('sitePaused')}
      </span>
    </Tooltip>
  );
}
