// team.remove
import * as z from 'zod';
import { removeMember } from '../../team/remove-member';
import { workspaceProcedure } from '../procedure';

export const removeMemberProcedure = workspaceProcedure('owner')
  .input(z.object({ userId: z.string().min(1).max(64) }))
  .mutation(({ ctx, input }) => removeMember(ctx.app, ctx.scope, input.userId));
