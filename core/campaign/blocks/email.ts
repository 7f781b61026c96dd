// A field for the visitor's e-mail address.
import * as z from 'zod/mini';
import { idSchema } from '../ids';
import { fieldLayout } from './layout';
import { shortText } from './words';

export const emailBlockSchema = z.strictObject({
  id: idSchema,
  kind: z.literal('email'),
  label: shortText,
  placeholder: shortText,
  ...fieldLayout,
});
