// invitations.accept
import * as z from 'zod';
import { acceptInvitation } from '../../team/accept-invitation';
import { guardToken } from '../guard-token';
import { nameSchema, passwordSchema, tokenSchema } from '../inputs';
import { publicProcedure } from '../procedure';

/** The link is the proof. */
export const acceptInvitationProcedure = publicProcedure
  .input(z.object({ token: tokenSchema, name: nameSchema, password: passwordSchema }))
  .mutation(({ ctx, input }) => guardToken(ctx, () => acceptInvitation(ctx.app, input)));
