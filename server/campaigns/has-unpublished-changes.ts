// Whether publishing would change what the shop runs.
import type { CampaignDocument } from '@/core/campaign/document';
import { pickAudiences, type Audiences } from '@/core/targeting';
import { writeAudiences } from '../audiences/read-audiences';

/**
 * True when the draft differs from the release, or an audience that it names from what it was then. False for what was never
 * published.
 * @param document the draft; undefined when it cannot be read
 */
export function hasUnpublishedChanges(
  { draft, document }: { draft: string; document: CampaignDocument | undefined },
  release: { document: string; audiences: string } | undefined,
  audiences: Audiences,
): boolean {
  if (!release) return false;
  if (release.document !== draft) return true;
  return (
    document !== undefined &&
    release.audiences !== writeAudiences(pickAudiences(document.targeting, audiences))
  );
}
