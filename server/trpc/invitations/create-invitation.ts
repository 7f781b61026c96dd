// invitations.create
import * as z from 'zod';
import { ROLES } from '../../access/role';
import { createInvitation } from '../../team/create-invitation';
import { emailSchema } from '../inputs';
import { workspaceProcedure } from '../procedure';

export const createInvitationProcedure = workspaceProcedure('owner')
  .input(z.object({ email: emailSchema, role: z.enum(ROLES), byMail: z.boolean() }))
  .mutation(({ ctx, input }) => createInvitation(ctx.app, ctx.scope, input));
