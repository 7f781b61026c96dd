// team.leave
import { removeMember } from '../../team/remove-member';
import { workspaceProcedure } from '../procedure';

/** Nobody has to ask for being let go. */
export const leaveWorkspaceProcedure = workspaceProcedure('viewer').mutation(({ ctx }) =>
  removeMember(ctx.app, ctx.scope, ctx.scope.user.id),
);
