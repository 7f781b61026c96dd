'use client';
// What the campaign's life comes to at this moment; it follows the clock.
import { useNow } from 'next-intl';
import { statusOf, type CampaignStatus } from '@/core/campaign-status';
import { useSession } from '../editor-context';

const CLOCK_MS = 10_000;

export function useCampaignStatus(): { status: CampaignStatus; now: number } {
  const { campaign } = useSession();
  const now = useNow({ updateInterval: CLOCK_MS }).getTime();
  return { status: statusOf(campaign.life, now), now };
}
