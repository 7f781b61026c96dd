// images.restore
import * as z from 'zod';
import { restoreImage } from '../../images/remove-image';
import { siteProcedure } from '../procedure';

export const restoreImageProcedure = siteProcedure('editor')
  .input(z.object({ imageId: z.string().min(1).max(64) }))
  .mutation(({ ctx, input }) => restoreImage(ctx.app, ctx.scope, input));
