'use client';
// Draft, live or paused. The menu that changes it is loaded only for campaigns that have a release.
import dynamic from 'next/dynamic';
import { CampaignState } from '@/components/campaigns/campaign-state';
import { useSession } from '../editor-context';

const StatusMenu = dynamic(() => import('./status-menu').then((module) => module.StatusMenu), {
  ssr: false,
  loading: StatusWord,
});

export function Status() {
  const { campaign, readOnly } = useSession();
  return campaign.status === 'draft' || readOnly ? <StatusWord /> : <StatusMenu />;
}

function StatusWord() {
  const { campaign } = useSession();
  return (
    <span className="flex h-7 items-center px-2">
      <CampaignState status={campaign.status} />
    </span>
  );
}
