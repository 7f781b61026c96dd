// invitations.join
import * as z from 'zod';
import { joinWorkspace } from '../../team/join-workspace';
import { guardToken } from '../guard-token';
import { tokenSchema } from '../inputs';
import { userProcedure } from '../procedure';

export const joinWorkspaceProcedure = userProcedure
  .input(z.object({ token: tokenSchema }))
  .mutation(({ ctx, input }) => guardToken(ctx, () => joinWorkspace(ctx.app, ctx.user, input.token)));
