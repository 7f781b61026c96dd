// team.changeRole
import * as z from 'zod';
import { ROLES } from '../../access/role';
import { changeRole } from '../../team/change-role';
import { workspaceProcedure } from '../procedure';

export const changeRoleProcedure = workspaceProcedure('owner')
  .input(z.object({ userId: z.string().min(1).max(64), role: z.enum(ROLES) }))
  .mutation(({ ctx, input }) => changeRole(ctx.app, ctx.scope, input));
