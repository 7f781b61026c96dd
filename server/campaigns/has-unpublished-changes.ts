// Whether publishing would change what the shop runs.
import { isDeepStrictEqual } from 'node:util';
import type { Brand } from '@/core/campaign/brand';
import type { CampaignDocument } from '@/core/campaign/document';
import { withWholeThemes } from '@/core/campaign/resolve-theme';
import { pickAudiences, type Audiences } from '@/core/targeting';
import { writeAudiences } from '../audiences/read-audiences';
import { readReleasedIfSound } from './read-document';

/** A draft and the brand of its site; undefined when it cannot be read, and then it is not what was published. */
export interface BrandedDraft {
  document: CampaignDocument | undefined;
  brand: Brand;
}

/**
 * True when the draft differs from the release, in its look too when the brand has changed, or an audience that it names from
 * what it was then. False for what was never published.
 */
export function hasUnpublishedChanges(
  draft: BrandedDraft,
  release: { document: string; audiences: string } | undefined,
  audiences: Audiences,
): boolean {
  if (!release) return false;
  if (!draft.document) return true;
  return (
    differsFromRelease(draft, release) ||
    release.audiences !== writeAudiences(pickAudiences(draft.document.targeting, audiences))
  );
}

/** The same, whatever became of the audiences. */
export function differsFromRelease(
  { document, brand }: BrandedDraft,
  release: { document: string },
): boolean {
  return (
    !document || !isDeepStrictEqual(readReleasedIfSound(release.document), withWholeThemes(document, brand))
  );
}
