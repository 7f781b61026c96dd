// audiences.duplicate
import { duplicateAudience } from '../../audiences/duplicate-audience';
import { audienceProcedure } from '../procedure';

export const duplicateAudienceProcedure = audienceProcedure('editor').mutation(({ ctx, input }) =>
  duplicateAudience(ctx.app, ctx.scope, input.audienceId),
);
