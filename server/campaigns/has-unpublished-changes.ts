// Whether publishing would change what the shop runs.
import { isDeepStrictEqual } from 'node:util';
import type { Brand } from '@/core/campaign/brand';
import type { CampaignDocument } from '@/core/campaign/document';
import { withWholeThemes } from '@/core/campaign/resolve-theme';
import { pickAudiences, type Audiences } from '@/core/targeting';
import { writeAudiences } from '../audiences/read-audiences';
import { readReleasedIfSound } from './read-document';

/**
 * True when the draft differs from the release, in its look too when the brand has changed, or an audience that it names from what it was then. False for what was never
 * published.
 * @param document the draft; undefined when it cannot be read, and then it is not what was published @param brand of the site
 */
export function hasUnpublishedChanges(
  { document, brand }: { document: CampaignDocument | undefined; brand: Brand },
  release: { document: string; audiences: string } | undefined,
  audiences: Audiences,
): boolean {
  if (!release) return false;
  if (!document) return true;
  return (
    !isDeepStrictEqual(readReleasedIfSound(release.document), withWholeThemes(document, brand)) ||
    release.audiences !== writeAudiences(pickAudiences(document.targeting, audiences))
  );
}
