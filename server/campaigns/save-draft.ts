// Autosave with a revision number: a stale save is refused, never written over someone else's work.
import type { CampaignDocument } from '@/core/campaign/document';
import { parseDocument } from '@/core/campaign/parse-document';
import type { Scope } from '../access/scope';
import type { App } from '../app';
import { AppError } from '../errors';
import { findCampaign } from './find-campaign';
import { readDocument, writeDocument } from './read-document';

export interface DraftSave {
  campaignId: string;
  /** The revision the edit started from. */
  revision: number;
  document: unknown;
}

/** `details` of the `conflict` error: what the draft is now. */
export interface DraftConflict {
  revision: number;
  document: CampaignDocument;
  /** ms. */
  savedAt: number;
  /** Name of the person who saved it; null when the account is gone. */
  savedBy: string | null;
  /** It was the very person who is saving now, in another window or on another device. */
  byYou: boolean;
}

/**
 * @throws AppError `not-found`; `invalid` with `details.problems` (of `parseDocument`) when it is not a campaign document;
 * `conflict` with a `DraftConflict` when the draft was saved since.
 */
export async function saveDraft(
  app: App,
  scope: Scope,
  save: DraftSave,
): Promise<{ revision: number; savedAt: number }> {
  const { id } = await findCampaign(app, scope, save.campaignId);
  const parsed = parseDocument(save.document);
  if (!parsed.ok) {
    const [first] = parsed.problems;
    const where = first?.path ? ` (${first.path})` : '';
    throw new AppError(
      'invalid',
      `The design was not saved${where}: ${first?.message} Undo the last change and try again.`,
      {
        problems: parsed.problems,
      },
    );
  }
  const savedAt = app.now();
  // Look and write in one statement: of several saves from the same revision the database lets exactly one through.
  const { count } = await app.db.campaign.updateMany({
    where: { id, revision: save.revision, deletedAt: null },
    data: {
      draft: writeDocument(parsed.document),
      revision: { increment: 1 },
      savedAt: new Date(savedAt),
      savedById: scope.user.id,
    },
  });
  if (count === 0) throw await draftConflict(app, scope, id);
  return { revision: save.revision + 1, savedAt };
}

/** The refusal of anything that started from a revision which is no longer the newest. */
export async function draftConflict(app: App, scope: Scope, campaignId: string): Promise<AppError> {
  const current = await findCampaign(app, scope, campaignId);
  const details: DraftConflict = {
    revision: current.revision,
    document: readDocument(current.draft),
    savedAt: current.savedAt.getTime(),
    savedBy: current.savedBy?.name ?? null,
    byYou: current.savedById === scope.user.id,
  };
  return new AppError(
    'conflict',
    `${details.byYou ? 'Another window of yours' : (details.savedBy ?? 'Someone')} has saved this campaign meanwhile, so nothing was overwritten. Look at the newer version and decide which one to keep.`,
    details,
  );
}
