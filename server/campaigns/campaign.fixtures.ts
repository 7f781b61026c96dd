// One campaign from the starter on a site, an editor who may change it, and what tests do with both.
import { TRPCError } from '@trpc/server';
import type { CampaignDocument } from '@/core/campaign/document';
import type { AppError } from '../errors';
import { toAppError } from '../trpc/format-error';
import { createTestApp } from '../trpc/test-app.fixtures';

export async function openCampaign() {
  const test = await createTestApp();
  const workspaceId = await test.addWorkspace();
  const site = await test.addSite(workspaceId);
  const editor = await test.addMember(workspaceId, 'editor');
  const { campaignId } = await editor.api.campaigns.create({
    siteId: site.id,
    name: 'Letter',
    starter: 'welcome-email',
  });
  return { ...test, workspaceId, site, editor, campaignId, db: test.app.db };
}
export type OpenCampaign = Awaited<ReturnType<typeof openCampaign>>;

/** Saves and publishes a change of the draft. */
export async function publish(
  { editor, campaignId }: OpenCampaign,
  change: (document: CampaignDocument) => CampaignDocument = (document) => document,
) {
  const { revision, document } = await editor.api.campaigns.get({ campaignId });
  const saved = await editor.api.campaigns.saveDraft({ campaignId, revision, document: change(document) });
  return editor.api.campaigns.publish({ campaignId, revision: saved.revision });
}

/** What the caller is told when a call is refused. Throws when it is not. */
export async function refusal(call: Promise<unknown>): Promise<AppError> {
  const error: unknown = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof TRPCError)) throw new Error('The call was not refused.');
  return toAppError(error);
}

/** The document with another trigger: a change that visitors notice. */
export function withDelay(seconds: number): (document: CampaignDocument) => CampaignDocument {
  return (document) => ({ ...document, triggers: { join: 'any', of: [{ kind: 'time', seconds }] } });
}
