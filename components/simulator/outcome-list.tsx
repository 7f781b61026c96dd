'use client';
// Each campaign: the one that shows first, the others in order of priority.
import { useTranslations } from 'next-intl';
import { useId } from 'react';
import type { SimulatedCampaign } from '@/server/trpc/router';
import { CampaignOutcome } from './campaign-outcome';
import { winnerOf } from './outcome-of';

interface OutcomeListProps {
  siteId: string;
  mayEdit: boolean;
  campaigns: readonly SimulatedCampaign[];
  /** A newer answer is on its way. */
  isStale: boolean;
}

export function OutcomeList({ siteId, mayEdit, campaigns, isStale }: OutcomeListProps) {
  const t = useTranslations('simulator');
  const heading = useId();
  const winner = winnerOf(campaigns);
  const placed = campaigns.map((campaign, index) => ({ campaign, place: index + 1 }));
  const ordered = [
    ...placed.filter(({ campaign }) => campaign === winner),
    ...placed.filter(({ campaign }) => campaign !== winner),
  ];
  return (
    <section aria-labelledby={heading} aria-busy={isStale} className="min-w-0">
      <h2 id={heading} className="sr-only">
        {t('campaigns')}
      </h2>
      <ul className="flex flex-col gap-3">
        {ordered.map(({ campaign, place }) => (
          <CampaignOutcome
            key={campaign.id}
            siteId={siteId}
            mayEdit={mayEdit}
            campaign={campaign}
            place={place}
            winner={winner?.name ?? ''}
          />
        ))}
      </ul>
    </section>
  );
}
