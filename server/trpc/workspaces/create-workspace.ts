// workspaces.create
import * as z from 'zod';
import { createWorkspace } from '../../workspaces/create-workspace';
import { nameSchema } from '../inputs';
import { userProcedure } from '../procedure';

/** For owners of some workspace; the use case looks. */
export const createWorkspaceProcedure = userProcedure
  .input(z.object({ name: nameSchema }))
  .mutation(({ ctx, input }) => createWorkspace(ctx.app, ctx.user, input.name));
