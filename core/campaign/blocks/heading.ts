// The heading of a step.
import * as z from 'zod/mini';
import { blockShape } from './base';
import { alignedLayout } from './layout';
import { alignSchema, shortText } from './words';

export const headingBlockSchema = z.strictObject({
  ...blockShape,
  kind: z.literal('heading'),
  text: shortText,
  align: alignSchema,
  ...alignedLayout,
});
