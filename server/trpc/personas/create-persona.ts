// personas.create
import * as z from 'zod';
import { personaVisitorSchema } from '../../personas/persona-visitor';
import { createPersona } from '../../personas/create-persona';
import { nameSchema } from '../inputs';
import { siteProcedure } from '../procedure';

export const createPersonaProcedure = siteProcedure('editor')
  .input(z.object({ name: nameSchema, visitor: personaVisitorSchema }))
  .mutation(({ ctx, input }) => createPersona(ctx.app, ctx.scope, input));
