// The heading of a step.
import * as z from 'zod/mini';
import { idSchema } from '../ids';
import { alignedLayout } from './layout';
import { alignSchema, shortText } from './words';

export const headingBlockSchema = z.strictObject({
  id: idSchema,
  kind: z.literal('heading'),
  text: shortText,
  align: alignSchema,
  ...alignedLayout,
});
