// In what two variants of a campaign differ, as facts a person would name.
import type { CampaignDocument, Variant } from '@/core/campaign/document';
import { compareDocuments, type Difference } from './compare-documents';

/** `theirs` is the side of `other`. A copy that was changed differs only in what was changed: its parts kept their ids. */
export function compareVariants(document: CampaignDocument, one: Variant, other: Variant): Difference[] {
  const mine = { ...document, variants: [one] };
  // Under the same id, so that parts find their counterparts.
  return compareDocuments(mine, mine, { ...document, variants: [{ ...other, id: one.id }] });
}
