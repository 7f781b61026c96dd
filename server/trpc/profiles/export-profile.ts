// profiles.export
import * as z from 'zod';
import { exportProfile } from '../../profiles/export-profile';
import { siteProcedure } from '../procedure';

export const exportProfileProcedure = siteProcedure('editor')
  .input(z.object({ profileId: z.string().min(1).max(64) }))
  .mutation(({ ctx, input }) => exportProfile(ctx.app, ctx.scope, input));
