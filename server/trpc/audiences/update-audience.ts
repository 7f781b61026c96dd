// audiences.update
import * as z from 'zod';
import { updateAudience } from '../../audiences/update-audience';
import { audienceFields, revisionSchema } from '../inputs';
import { audienceProcedure } from '../procedure';

export const updateAudienceProcedure = audienceProcedure('editor')
  .input(z.object({ revision: revisionSchema, ...audienceFields }))
  .mutation(({ ctx, input }) => updateAudience(ctx.app, ctx.scope, input));
