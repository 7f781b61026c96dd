// A line between what is above and what is below.
import * as z from 'zod/mini';
import { idSchema } from '../ids';
import { plainLayout } from './layout';

export const dividerBlockSchema = z.strictObject({
  id: idSchema,
  kind: z.literal('divider'),
  weight: z.enum(['fine', 'medium', 'bold']),
  ...plainLayout,
});
