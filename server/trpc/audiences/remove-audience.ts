// audiences.remove
import { removeAudience } from '../../audiences/remove-audience';
import { audienceProcedure } from '../procedure';

export const removeAudienceProcedure = audienceProcedure('editor').mutation(({ ctx, input }) =>
  removeAudience(ctx.app, ctx.scope, input.audienceId),
);
