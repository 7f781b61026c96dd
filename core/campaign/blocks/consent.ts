// A sentence to agree to.
import * as z from 'zod/mini';
import { blockShape } from './base';
import { fieldLayout } from './layout';
import { longText } from './words';

export const consentBlockSchema = z.strictObject({
  ...blockShape,
  kind: z.literal('consent'),
  /** The sentence the visitor agrees to; stored with the lead, word for word. */
  text: longText,
  required: z.boolean(),
  ...fieldLayout,
});
