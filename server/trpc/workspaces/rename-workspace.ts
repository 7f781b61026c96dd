// workspaces.rename
import * as z from 'zod';
import { renameWorkspace } from '../../workspaces/rename-workspace';
import { nameSchema } from '../inputs';
import { workspaceProcedure } from '../procedure';

export const renameWorkspaceProcedure = workspaceProcedure('owner')
  .input(z.object({ name: nameSchema }))
  .mutation(({ ctx, input }) => renameWorkspace(ctx.app, ctx.scope, input.name));
