// A field for a number.
import * as z from 'zod/mini';
import { RANGE } from '../limits';
import { fieldShape } from './field';

const limit = z.nullable(z.number().check(z.gte(RANGE.answer.min), z.lte(RANGE.answer.max)));

export const numberBlockSchema = z.strictObject({
  ...fieldShape,
  kind: z.literal('number'),
  /** Lowest and highest answer, both included; null: no limit. */
  min: limit,
  max: limit,
  /** No fractions. */
  whole: z.boolean(),
});
