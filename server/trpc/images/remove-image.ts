// images.remove
import * as z from 'zod';
import { removeImage } from '../../images/remove-image';
import { siteProcedure } from '../procedure';

export const removeImageProcedure = siteProcedure('editor')
  .input(z.object({ imageId: z.string().min(1).max(64) }))
  .mutation(({ ctx, input }) => removeImage(ctx.app, ctx.scope, input));
