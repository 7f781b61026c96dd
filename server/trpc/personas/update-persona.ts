// personas.update
import * as z from 'zod';
import { personaVisitorSchema } from '../../personas/persona-visitor';
import { updatePersona } from '../../personas/update-persona';
import { nameSchema } from '../inputs';
import { siteProcedure } from '../procedure';

export const updatePersonaProcedure = siteProcedure('editor')
  .input(
    z.object({
      personaId: z.string().min(1).max(64),
      name: nameSchema.optional(),
      visitor: personaVisitorSchema.optional(),
    }),
  )
  .mutation(({ ctx, input }) => updatePersona(ctx.app, ctx.scope, input));
