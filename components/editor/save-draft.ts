// What the server's answer to a save means for the autosave. Everything without a clear "no" is worth another try.
import { appErrorCode, appErrorDetails } from '@/components/api/api-error';
import type { CampaignDocument } from '@/core/campaign/document';
import type { DraftConflict } from '@/server/trpc/router';
import type { SaveReply } from './state/autosave';

/** Never rejects. */
export async function saveReply(
  saved: Promise<{ revision: number; savedAt: number }>,
): Promise<SaveReply<CampaignDocument>> {
  try {
    return { kind: 'saved', ...(await saved) };
  } catch (error) {
    const theirs = draftConflict(error);
    if (theirs) return { kind: 'conflict', theirs };
    switch (appErrorCode(error)) {
      case 'unauthenticated':
        return { kind: 'refused', refusal: 'signed-out' };
      case 'forbidden':
        return { kind: 'refused', refusal: 'forbidden' };
      case 'not-found':
        return { kind: 'refused', refusal: 'gone' };
      case 'invalid':
        return { kind: 'refused', refusal: 'invalid' };
      default:
        return { kind: 'unreachable' };
    }
  }
}

/** The other side of a `conflict` refusal; undefined for any other failure. */
export function draftConflict(error: unknown): DraftConflict | undefined {
  const details = appErrorDetails(error);
  return appErrorCode(error) === 'conflict' && isDraftConflict(details) ? details : undefined;
}

/** Told by its parts; the document in it has been parsed by the server. */
function isDraftConflict(details: unknown): details is DraftConflict {
  return (
    typeof details === 'object' &&
    details !== null &&
    'revision' in details &&
    'document' in details &&
    'savedAt' in details &&
    'savedBy' in details
  );
}
