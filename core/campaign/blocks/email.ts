// A field for the visitor's e-mail address.
import * as z from 'zod/mini';
import { blockShape } from './base';
import { fieldLayout } from './layout';
import { prefillSchema } from './prefill';
import { shortText } from './words';

export const emailBlockSchema = z.strictObject({
  ...blockShape,
  kind: z.literal('email'),
  label: shortText,
  placeholder: shortText,
  /** Absent: it begins empty. */
  prefill: z.optional(prefillSchema),
  ...fieldLayout,
});
