'use client';
// The state of a campaign in a word, and whether the shop runs what the editor shows.
import { useTranslations } from 'next-intl';
import { StatusTag, type Tone } from '@/components/ui/status-tag';
import type { CampaignStatus } from '@/core/campaign-status';

interface CampaignStateProps {
  status: CampaignStatus;
  /** The draft differs from what the shop runs. */
  hasUnpublishedChanges?: boolean;
}

/** `hollow`: it has not begun. */
const LOOKS: Record<CampaignStatus, { tone?: Tone; hollow?: boolean }> = {
  draft: { hollow: true },
  scheduled: { tone: 'signal', hollow: true },
  live: { tone: 'signal' },
  paused: { tone: 'warn' },
  ended: {},
  archived: {},
};

export function CampaignState({ status, hasUnpublishedChanges = false }: CampaignStateProps) {
  const t = useTranslations('campaigns.status');
  const runs = status !== 'draft' && status !== 'archived';
  return (
    <StatusTag {...LOOKS[status]}>
      {t(status)}
      {hasUnpublishedChanges && runs ? t('edited') : ''}
    </StatusTag>
  );
}
