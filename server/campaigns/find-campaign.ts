// A campaign by (id, workspace): the only look-up that use cases do.
import type { ReadScope } from '../access/scope';
import type { App } from '../app';
import { AppError } from '../errors';

/** With its site and the release it points to. Deleted campaigns are not found unless asked for. @throws AppError `not-found` */
export async function findCampaign(
  app: App,
  scope: ReadScope,
  campaignId: string,
  { deletedToo = false }: { deletedToo?: boolean } = {},
) {
  const campaign = await app.db.campaign.findFirst({
    where: {
      id: campaignId,
      site: { workspaceId: scope.workspaceId },
      ...(deletedToo ? {} : { deletedAt: null }),
    },
    include: {
      site: { select: { id: true, key: true, timeZone: true, currency: true, brand: true } },
      savedBy: { select: { name: true } },
    },
  });
  if (!campaign)
    throw new AppError('not-found', 'There is no such campaign, or it was deleted. Go back to the list.');
  return campaign;
}

export type FoundCampaign = Awaited<ReturnType<typeof findCampaign>>;
