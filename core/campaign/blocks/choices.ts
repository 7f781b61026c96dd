// What all kinds of choices have in common: their answers, in order.
import * as z from 'zod/mini';
import { MOST } from '../limits';
import { alone, fieldShape, optionShape, writes } from './field';

/** To be spread into the object of a kind, beside the kind and its options. */
export const choicesShape = {
  ...fieldShape,
  /** Each visitor finds the answers in an order of their own; those that go alone or take words stay last. */
  shuffle: z.optional(z.literal(true)),
};

const plain = z.strictObject(optionShape);
const written = z.strictObject({ ...optionShape, ...writes });
const several = z.strictObject({ ...optionShape, ...writes, ...alone });

/** Lists of the answers that each kind takes. */
export const listedOptions = z.array(plain).check(z.maxLength(MOST.options));
export const radioOptions = z.array(written).check(z.maxLength(MOST.options));
export const severalOptions = z.array(several).check(z.maxLength(MOST.options));

const count = z.optional(z.int().check(z.gte(1), z.lte(MOST.options)));

/** How many of several answers have to be given, and may be. Absent: one, and all. */
export const severalShape = { least: count, most: count };
