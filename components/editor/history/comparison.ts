// Two documents held against each other: what differs, and where the first difference is to be seen.
import type { CampaignDocument } from '@/core/campaign/document';
import { compareDocuments, type Difference } from '../state/compare-documents';

export interface Side {
  name: string;
  document: CampaignDocument;
}

/** What is looked at. */
export interface Place {
  variant: string;
  step: string;
}

/** `mine` is what the left side says. */
export const differencesBetween = (left: CampaignDocument, right: CampaignDocument): Difference[] =>
  compareDocuments(left, left, right);

/** The step in which the first difference shows; of differences that show nowhere, the place `looked` at, or the first. */
export function firstPlace(
  differences: readonly Difference[],
  document: CampaignDocument,
  looked: Place,
): Place {
  for (const { mine, theirs } of differences) {
    const { variant, step } = theirs ?? mine ?? {};
    if (variant && step) return { variant: variant.id, step: step.id };
  }
  const changed = differences.map(({ mine, theirs }) => (theirs ?? mine)?.variant).find(Boolean);
  const variant =
    changed ?? document.variants.find(({ id }) => id === looked.variant) ?? document.variants[0];
  const step = variant?.steps.find(({ id }) => id === looked.step) ?? variant?.steps[0];
  return { variant: variant?.id ?? '', step: step?.id ?? '' };
}
