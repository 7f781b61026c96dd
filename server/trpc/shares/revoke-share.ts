// shares.revoke
import * as z from 'zod';
import { revokeShare } from '../../shares/share-links';
import { siteProcedure } from '../procedure';

export const revokeShareProcedure = siteProcedure('editor')
  .input(z.object({ shareId: z.string().min(1).max(64) }))
  .mutation(({ ctx, input }) => revokeShare(ctx.app, ctx.scope, input));
