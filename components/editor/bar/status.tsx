'use client';
// Draft, live or paused. The menu that changes it is loaded only for campaigns that have a release.
import { CampaignState } from '@/components/campaigns/campaign-state';
import { lazyPart } from '@/components/ui/lazy-part';
import { useSession } from '../editor-context';

const statusMenu = lazyPart(() => import('./status-menu').then((module) => module.StatusMenu), {
  loading: StatusWord,
});

export function Status() {
  const { campaign, readOnly } = useSession();
  return campaign.status === 'draft' || readOnly ? <StatusWord /> : <statusMenu.Part />;
}

function StatusWord() {
  const { campaign } = useSession();
  return (
    <span className="flex h-7 items-center px-2">
      <CampaignState status={campaign.status} />
    </span>
  );
}
