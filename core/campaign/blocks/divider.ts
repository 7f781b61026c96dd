// A line between what is above and what is below.
import * as z from 'zod/mini';
import { blockShape } from './base';
import { plainLayout } from './layout';

export const dividerBlockSchema = z.strictObject({
  ...blockShape,
  kind: z.literal('divider'),
  weight: z.enum(['fine', 'medium', 'bold']),
  ...plainLayout,
});
