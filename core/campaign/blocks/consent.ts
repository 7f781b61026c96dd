// A sentence to agree to.
import * as z from 'zod/mini';
import { idSchema } from '../ids';
import { fieldLayout } from './layout';
import { longText } from './words';

export const consentBlockSchema = z.strictObject({
  id: idSchema,
  kind: z.literal('consent'),
  /** The sentence the visitor agrees to; stored with the lead, word for word. */
  text: longText,
  required: z.boolean(),
  ...fieldLayout,
});
