// Keeps the draft of a campaign, as it is saved now, under a name.
import { MAX_NAMED_DRAFTS } from '@/core/limits';
import type { Scope } from '../access/scope';
import type { App } from '../app';
import { findCampaign } from '../campaigns/find-campaign';
import { draftConflict } from '../campaigns/save-draft';
import { AppError } from '../errors';

/**
 * @param draft `revision`: what the person looks at, so that nobody else's work gets their name for it
 * @throws AppError `not-found`; `conflict` with a `DraftConflict` when the draft was saved since, or without details when the
 * campaign has as many as it can have
 */
export async function nameDraft(
  app: App,
  scope: Scope,
  draft: { campaignId: string; revision: number; name: string },
): Promise<{ namedDraftId: string }> {
  const campaign = await findCampaign(app, scope, draft.campaignId);
  if (campaign.revision !== draft.revision) throw await draftConflict(app, scope, campaign.id);
  return app.db.$transaction(async (tx) => {
    if ((await tx.namedDraft.count({ where: { campaignId: campaign.id } })) >= MAX_NAMED_DRAFTS)
      throw new AppError(
        'conflict',
        `A campaign keeps at most ${MAX_NAMED_DRAFTS} named drafts. Delete one that nobody needs, then save again.`,
      );
    const { id } = await tx.namedDraft.create({
      data: {
        campaignId: campaign.id,
        name: draft.name,
        document: campaign.draft,
        savedAt: new Date(app.now()),
        savedById: scope.user.id,
      },
    });
    return { namedDraftId: id };
  });
}
