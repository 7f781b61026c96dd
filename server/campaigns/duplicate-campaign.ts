// A copy of a campaign's draft, unpublished and with figures of its own.
import type { Scope } from '../access/scope';
import type { App } from '../app';
import { copyName } from '../copy-name';
import { addDraft } from './create-campaign';
import { findCampaign } from './find-campaign';

/** @throws AppError `not-found` */
export async function duplicateCampaign(
  app: App,
  scope: Scope,
  campaignId: string,
): Promise<{ campaignId: string }> {
  const original = await findCampaign(app, scope, campaignId);
  return app.db.$transaction((tx) =>
    addDraft(tx, {
      siteId: original.siteId,
      name: copyName(original.name),
      draft: original.draft,
      exclusionGroup: original.exclusionGroup,
      savedById: scope.user.id,
      savedAt: new Date(app.now()),
    }),
  );
}
