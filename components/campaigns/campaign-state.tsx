'use client';
// The state of a campaign in a word, and whether the shop runs what the editor shows.
import { useTranslations } from 'next-intl';
import { StatusTag } from '@/components/ui/status-tag';
import type { CampaignStatus } from '@/server/trpc/router';

interface CampaignStateProps {
  status: CampaignStatus;
  /** The draft differs from what the shop runs. */
  hasUnpublishedChanges?: boolean;
}

export function CampaignState({ status, hasUnpublishedChanges = false }: CampaignStateProps) {
  const t = useTranslations('campaigns.status');
  const suffix = hasUnpublishedChanges && status !== 'draft' ? t('edited') : '';
  switch (status) {
    case 'draft':
      return <StatusTag hollow>{t('draft')}</StatusTag>;
    case 'live':
      return (
        <StatusTag tone="signal">
          {t('live')}
          {suffix}
        </StatusTag>
      );
    case 'paused':
      return (
        <StatusTag tone="warn">
          {t('paused')}
          {suffix}
        </StatusTag>
      );
  }
}
