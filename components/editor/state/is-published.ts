// Whether the shop runs the very campaign that is on the screen.
import type { CampaignDocument } from '@/core/campaign/document';
import type { Brand } from '@/core/campaign/brand';
import { withWholeThemes } from '@/core/campaign/resolve-theme';
import { pickAudiences, type Audiences } from '@/core/targeting/resolve-audiences';
import { isSame } from './keep-equal';

/** `audiences`: those of the site; null while they are on their way, when nothing is known to have changed. */
export function isPublished(
  document: CampaignDocument,
  published: { document: CampaignDocument; audiences: Audiences } | null,
  audiences: Audiences | null,
  brand: Brand,
): boolean {
  return (
    published !== null &&
    isSame(published.document, withWholeThemes(document, brand)) &&
    (audiences === null || isSame(published.audiences, pickAudiences(document.targeting, audiences)))
  );
}
