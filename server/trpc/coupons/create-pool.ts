// coupons.create
import * as z from 'zod';
import {
  CODE_CHARACTERS,
  CODE_LENGTH,
  MAX_CODES,
  MAX_CODE_LENGTH,
  MAX_PREFIX_LENGTH,
} from '@/core/coupons/limits';
import { createPool } from '../../coupons/change-pools';
import { nameSchema, scheduleSchema } from '../inputs';
import { siteProcedure } from '../procedure';

const codeText = (most: number) =>
  z
    .string()
    .trim()
    .max(most, `use at most ${most} characters`)
    .regex(CODE_CHARACTERS, 'use letters, digits, dots and hyphens alone');

/** What a full pool of the longest codes needs, with something beside each. */
const MAX_TEXT = 12_000_000;

const sourceSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('fixed'),
    code: codeText(MAX_CODE_LENGTH).min(1, 'enter a code'),
    most: z.number().int().min(1).max(1e9).nullable(),
  }),
  z.object({
    kind: z.literal('generated'),
    prefix: codeText(MAX_PREFIX_LENGTH),
    length: z.number().int().min(CODE_LENGTH.min).max(CODE_LENGTH.max),
    count: z.number().int().min(1).max(MAX_CODES, `make at most ${MAX_CODES} codes`),
  }),
  z.object({ kind: z.literal('imported'), text: z.string().max(MAX_TEXT, 'this file is too large') }),
]);

export const createPoolProcedure = siteProcedure('editor')
  .input(z.object({ name: nameSchema, source: sourceSchema, endsAt: scheduleSchema.shape.endsAt }))
  .mutation(({ ctx, input }) => createPool(ctx.app, ctx.scope, input));
