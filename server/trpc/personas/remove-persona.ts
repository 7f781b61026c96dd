// personas.remove
import * as z from 'zod';
import { removePersona } from '../../personas/remove-persona';
import { siteProcedure } from '../procedure';

export const removePersonaProcedure = siteProcedure('editor')
  .input(z.object({ personaId: z.string().min(1).max(64) }))
  .mutation(({ ctx, input }) => removePersona(ctx.app, ctx.scope, input));
