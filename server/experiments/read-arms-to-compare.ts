// What an experiment would compare if it started now.
import { areAlike } from '@/core/campaign/are-alike';
import type { CampaignDocument } from '@/core/campaign/document';
import type { ArmsToCompare } from '@/core/experiments/check-design';

export function armsToCompare(document: CampaignDocument): ArmsToCompare {
  const { variants, holdout, goal, messages = [] } = document;
  return {
    goal: goal.kind,
    variants: variants.map(({ id, weight }) => ({ id, weight })),
    holdout,
    personal: messages.map(({ segment }) => segment),
    alike: areAlike(variants.filter(({ weight }) => weight > 0)),
  };
}

/** All campaigns of a site, against its holdout. */
export function siteToCompare({ holdout }: { holdout: number }): ArmsToCompare {
  return { goal: null, variants: [], holdout, personal: [] };
}
