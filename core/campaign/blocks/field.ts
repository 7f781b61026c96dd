// What all fields of a form have in common: what they are called on the screen, and under which name the answer is sent.
import * as z from 'zod/mini';
import { LONGEST } from '../limits';
import { idSchema } from '../ids';
import { blockShape } from './base';
import { fieldLayout } from './layout';
import { shortText } from './words';

/** Begins with a letter, so that no name means anything to an object; empty only in a draft. Once in a variant. */
export const fieldName = z.string().check(z.regex(/^(?:[A-Za-z][A-Za-z0-9_-]{0,39})?$/));

/** To be spread into the object of a kind, beside the kind. */
export const fieldShape = {
  ...blockShape,
  label: shortText,
  name: fieldName,
  required: z.boolean(),
  ...fieldLayout,
};

/** One of several answers. The id stays when the words change; what is sent are the words, as the visitor read them. */
export const optionSchema = z.strictObject({
  id: idSchema,
  label: z.string().check(z.maxLength(LONGEST.option)),
});
export type FieldOption = z.infer<typeof optionSchema>;
