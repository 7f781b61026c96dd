// What a named draft says, in today's form.
import type { CampaignDocument } from '@/core/campaign/document';
import type { Scope } from '../access/scope';
import type { App } from '../app';
import { readDocument } from '../campaigns/read-document';
import { findNamedDraft, type NamedDraftAddress } from './find-named-draft';

/** @throws AppError `not-found`; `unreadable` */
export async function getNamedDraft(
  app: App,
  scope: Scope,
  address: NamedDraftAddress,
): Promise<{ document: CampaignDocument }> {
  const { document } = await findNamedDraft(app, scope, address);
  return { document: readDocument(document) };
}
