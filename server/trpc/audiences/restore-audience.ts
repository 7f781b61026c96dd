// audiences.restore
import { restoreAudience } from '../../audiences/remove-audience';
import { audienceProcedure } from '../procedure';

export const restoreAudienceProcedure = audienceProcedure('editor').mutation(({ ctx, input }) =>
  restoreAudience(ctx.app, ctx.scope, input.audienceId),
);
