// segments.save
import * as z from 'zod';
import { MAX_DESCRIPTION_LENGTH, MAX_SEGMENTS } from '@/core/limits';
import { saveSet } from '../../segments/save-set';
import { nameSchema } from '../inputs';
import { siteProcedure } from '../procedure';

const id = z.string().min(1).max(64);
const words = z
  .string()
  .trim()
  .max(MAX_DESCRIPTION_LENGTH, `use at most ${MAX_DESCRIPTION_LENGTH} characters`);

export const saveSetProcedure = siteProcedure('editor')
  .input(
    z.object({
      setId: id.optional(),
      name: nameSchema,
      question: words,
      exclusive: z.boolean(),
      segments: z
        .array(z.object({ id: id.optional(), name: nameSchema, description: words }))
        .min(1, 'add at least one segment')
        .max(MAX_SEGMENTS, `a set has at most ${MAX_SEGMENTS} segments`),
      confirmed: z.boolean().optional(),
    }),
  )
  .mutation(({ ctx, input }) => saveSet(ctx.app, ctx.scope, input));
