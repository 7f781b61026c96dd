// team.list
import { listTeam } from '../../team/list-team';
import { workspaceProcedure } from '../procedure';

export const listTeamProcedure = workspaceProcedure('viewer').query(({ ctx }) =>
  listTeam(ctx.app, ctx.scope),
);
