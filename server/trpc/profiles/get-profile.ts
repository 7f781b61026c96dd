// profiles.get
import * as z from 'zod';
import { getProfile } from '../../profiles/get-profile';
import { siteProcedure } from '../procedure';

export const getProfileProcedure = siteProcedure('viewer')
  .input(z.object({ profileId: z.string().min(1).max(64) }))
  .query(({ ctx, input }) => getProfile(ctx.app, ctx.scope, input));
