// audiences.create
import * as z from 'zod';
import { createAudience } from '../../audiences/create-audience';
import { audienceFields } from '../inputs';
import { siteProcedure } from '../procedure';

export const createAudienceProcedure = siteProcedure('editor')
  .input(z.object(audienceFields))
  .mutation(({ ctx, input }) => createAudience(ctx.app, ctx.scope, input));
