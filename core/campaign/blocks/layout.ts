// How a block stands among the others, and what of it is otherwise on smaller screens. To be spread into the object of a kind.
// What is absent is as usual for its kind, or on a device as everywhere.
import * as z from 'zod/mini';
import { RANGE } from '../limits';
import { wholeNumberIn } from '../number-in';
import { alignSchema } from './words';

const room = z.optional(z.int().check(z.gte(RANGE.space.min), z.lte(RANGE.space.max)));
/** Margins above and below, CSS px; less than nothing takes up the gap that stands between blocks anyway. */
const space = z.optional(z.strictObject({ before: room, after: room }));
const hidden = z.optional(z.literal(true));

export const sizeSchema = z.enum(['small', 'medium', 'large']);

/** A field, or what may hold some: it is there on every device, or an answer that is required could not be given. */
export const fieldLayout = {
  space,
  on: z.optional(
    z.strictObject({
      phone: z.optional(z.strictObject({ space })),
      tablet: z.optional(z.strictObject({ space })),
    }),
  ),
};

const plain = z.optional(z.strictObject({ hidden, space }));
export const plainLayout = {
  space,
  on: z.optional(z.strictObject({ phone: plain, tablet: plain })),
};

const aligned = z.optional(z.strictObject({ hidden, space, align: z.optional(alignSchema) }));
export const alignedLayout = {
  space,
  on: z.optional(z.strictObject({ phone: aligned, tablet: aligned })),
};

const sized = z.optional(
  z.strictObject({ hidden, space, align: z.optional(alignSchema), size: z.optional(sizeSchema) }),
);
export const sizedLayout = {
  space,
  on: z.optional(z.strictObject({ phone: sized, tablet: sized })),
};

/** Room itself has none around it. */
const high = z.optional(z.strictObject({ hidden, height: z.optional(sizeSchema) }));
export const spacerLayout = {
  on: z.optional(z.strictObject({ phone: high, tablet: high })),
};

/** CSS px. */
const tall = z.optional(
  z.strictObject({ hidden, space, height: z.optional(wholeNumberIn(RANGE.htmlHeight)) }),
);
export const htmlLayout = {
  space,
  on: z.optional(z.strictObject({ phone: tall, tablet: tall })),
};
