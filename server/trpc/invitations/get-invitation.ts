// invitations.get
import * as z from 'zod';
import { getInvitation } from '../../team/get-invitation';
import { guardToken } from '../guard-token';
import { tokenSchema } from '../inputs';
import { publicProcedure } from '../procedure';

/** Whoever has the link may read what it leads to. */
export const getInvitationProcedure = publicProcedure
  .input(z.object({ token: tokenSchema }))
  .query(({ ctx, input }) => guardToken(ctx, () => getInvitation(ctx.app, input.token)));
