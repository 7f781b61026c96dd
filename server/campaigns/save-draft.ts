// Autosave with a revision number: a stale save is refused, never written over someone else's work.
import type { CampaignDocument } from '@/core/campaign/document';
import type { Scope } from '../access/scope';
import type { App } from '../app';
import { AppError } from '../errors';

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
}

export async function saveDraft(
  _app: App,
  _scope: Scope,
  _save: DraftSave,
): Promise<{ revision: number; savedAt: number }> {
  throw new AppError('internal', 'Not finished.');
}
