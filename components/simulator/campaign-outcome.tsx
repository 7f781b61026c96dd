'use client';
// One campaign: whether it would show, why, and what came of each of its conditions.
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { campaignPaths } from '@/components/campaigns/campaign-paths';
import { Badge } from '@/components/ui/badge';
import { classNames } from '@/components/ui/class-names';
import type { SimulatedCampaign, SimulatedDecision } from '@/server/trpc/router';
import { CampaignState } from '@/components/campaigns/campaign-state';
import { ExplainedTree } from './explained-tree';
import { outcomeOf } from './outcome-of';

interface CampaignOutcomeProps {
  siteId: string;
  mayEdit: boolean;
  campaign: SimulatedCampaign;
  /** From 1. */
  place: number;
  /** Name of the campaign that shows. */
  winner: string;
}

export function CampaignOutcome({ siteId, mayEdit, campaign, place, winner }: CampaignOutcomeProps) {
  const t = useTranslations('simulator');
  const outcome = outcomeOf(campaign);
  const paths = campaignPaths(siteId, campaign.id);
  return (
    <li
      data-outcome={outcome}
      className={classNames(
        'rounded-panel border bg-panel px-4 py-3',
        outcome === 'shows' ? 'border-good' : 'border-line',
      )}
    >
      <div className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
        <span className="inline-grid h-5 min-w-5 place-items-center rounded-badge bg-hover px-1 text-small text-quiet">
          <span className="sr-only">{t('priority', { place })}</span>
          <span aria-hidden>{place}</span>
        </span>
        <h3 className="min-w-0 flex-1 basis-40 font-semibold wrap-anywhere">
          <Link href={mayEdit ? paths.edit : paths.results} className="rounded-small hover:text-signal">
            {campaign.name}
          </Link>
        </h3>
        {outcome === 'shows' || outcome === 'held' || outcome === 'refused' ? (
          <Badge tone={outcome === 'shows' ? 'good' : 'neutral'}>{t(`state.${outcome}`)}</Badge>
        ) : (
          <CampaignState status={outcome} />
        )}
      </div>
      <p className="mt-1 text-quiet">
        {campaign.state === 'live' ? (
          <Reason decision={campaign.decision} winner={winner} />
        ) : (
          t(`reason.${campaign.state}`)
        )}
      </p>
      {campaign.state === 'live' ? (
        <div className="mt-2.5 border-t border-line pt-2.5">
          <ExplainedTree explained={campaign.targeting} label={t('targeting', { name: campaign.name })} />
        </div>
      ) : null}
    </li>
  );
}

/** Every reason of a decision has its words: one that has none does not compile. */
function Reason({ decision, winner }: { decision: SimulatedDecision; winner: string }) {
  const t = useTranslations('simulator.reason');
  if (!('arm' in decision)) return t(decision.reason, { winner });
  if (!decision.arm.shows) return t('arm.held');
  return t(decision.reason === 'arm.default' ? 'arm.default' : 'arm.shows', { arm: decision.arm.name });
}
