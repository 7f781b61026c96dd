// workspaces.remove
import { removeWorkspace } from '../../workspaces/remove-workspace';
import { workspaceProcedure } from '../procedure';

export const removeWorkspaceProcedure = workspaceProcedure('owner').mutation(({ ctx }) =>
  removeWorkspace(ctx.app, ctx.scope),
);
