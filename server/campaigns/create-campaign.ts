// A new campaign from a starter, as a draft with the lowest priority of its site.
import { starters, type Starter } from '@/templates/index';
import type { Scope } from '../access/scope';
import type { App } from '../app';
import type { Transaction } from '../db/database';
import { AppError } from '../errors';
import { findSite } from '../sites/find-site';
import { writeDocument } from './read-document';

export interface NewCampaign {
  siteId: string;
  name: string;
  starter: Starter['id'];
}

/** @throws AppError `not-found`; `invalid` for an unknown starter. */
export async function createCampaign(
  app: App,
  scope: Scope,
  input: NewCampaign,
): Promise<{ campaignId: string }> {
  const site = await findSite(app, scope, input.siteId);
  const starter = starters.find(({ id }) => id === input.starter);
  if (!starter) throw new AppError('invalid', `There is no starter "${input.starter}". Choose another one.`);
  return app.db.$transaction((tx) =>
    addDraft(tx, {
      siteId: site.id,
      name: input.name,
      draft: writeDocument(
        starter.document({ currency: site.currency, timeZone: site.timeZone, now: app.now() }),
      ),
      savedById: scope.user.id,
      savedAt: new Date(app.now()),
    }),
  );
}

/** Adds a draft behind all campaigns of its site. */
export async function addDraft(
  tx: Transaction,
  draft: {
    siteId: string;
    name: string;
    draft: string;
    exclusionGroup?: string;
    savedById: string | null;
    savedAt: Date;
  },
): Promise<{ campaignId: string }> {
  const last = await tx.campaign.aggregate({ where: { siteId: draft.siteId }, _max: { position: true } });
  const { id } = await tx.campaign.create({ data: { ...draft, position: (last._max.position ?? -1) + 1 } });
  return { campaignId: id };
}
