// profiles.erase
import * as z from 'zod';
import { forgetProfile } from '../../profiles/forget-profile';
import { siteProcedure } from '../procedure';

export const forgetProfileProcedure = siteProcedure('editor')
  .input(z.object({ profileId: z.string().min(1).max(64) }))
  .mutation(({ ctx, input }) => forgetProfile(ctx.app, ctx.scope, input));
