// A field for a phone number, in any country's spelling.
import * as z from 'zod/mini';
import { fieldShape } from './field';
import { shortText } from './words';

export const phoneBlockSchema = z.strictObject({
  ...fieldShape,
  kind: z.literal('phone'),
  placeholder: shortText,
});
