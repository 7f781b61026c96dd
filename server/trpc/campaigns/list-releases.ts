// campaigns.releases
import * as z from 'zod';
import { listReleases } from '../../campaigns/list-releases';
import { campaignProcedure } from '../procedure';

export const listReleasesProcedure = campaignProcedure('viewer')
  /** Number of the release before which to go on; the name is the one that pages of a query have. */
  .input(z.object({ cursor: z.number().int().min(1).max(1e9).optional() }))
  .query(({ ctx, input: { campaignId, cursor } }) =>
    listReleases(ctx.app, ctx.scope, { campaignId, before: cursor }),
  );
