// invitations.revoke
import * as z from 'zod';
import { revokeInvitation } from '../../team/revoke-invitation';
import { workspaceProcedure } from '../procedure';

export const revokeInvitationProcedure = workspaceProcedure('owner')
  .input(z.object({ invitationId: z.string().min(1).max(64) }))
  .mutation(({ ctx, input }) => revokeInvitation(ctx.app, ctx.scope, input.invitationId));
