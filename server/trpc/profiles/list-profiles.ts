// profiles.list
import * as z from 'zod';
import { listProfiles, profileFilterSchema } from '../../profiles/list-profiles';
import { siteProcedure } from '../procedure';

export const listProfilesProcedure = siteProcedure('viewer')
  .input(profileFilterSchema.extend({ cursor: z.string().max(200).nullish() }))
  .query(({ ctx, input }) => listProfiles(ctx.app, ctx.scope, input));
