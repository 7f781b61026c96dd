// What all fields of a form have in common: what they are called on the screen, and under which name the answer is sent.
import * as z from 'zod/mini';
import { LONGEST } from '../limits';
import { idSchema } from '../ids';
import { blockShape } from './base';
import { pictureSchema } from './image';
import { fieldLayout } from './layout';
import { prefillSchema } from './prefill';
import { shortText } from './words';

/** Begins with a letter, so that no name means anything to an object; empty only in a draft. Once in a variant. */
export const fieldName = z.string().check(z.regex(/^(?:[A-Za-z][A-Za-z0-9_-]{0,39})?$/));

/** To be spread into the object of a kind, beside the kind. */
export const fieldShape = {
  ...blockShape,
  label: shortText,
  name: fieldName,
  required: z.boolean(),
  /** Absent: it begins without an answer. */
  prefill: z.optional(prefillSchema),
  ...fieldLayout,
};

const optionWords = z.string().check(z.maxLength(LONGEST.option));

/** One of several answers. The id stays when the words change; what is kept and sent of it, `valueOf` says. */
export const optionShape = {
  id: idSchema,
  label: optionWords,
  /** What is kept and sent in place of the words. */
  value: z.optional(optionWords),
};

const mark = z.optional(z.literal(true));

/** "Other": a field for words opens with it, and what is written there is sent. In quizzes the answer counts like any other. */
export const writes = { writes: mark };
/** "None of these": goes with no other answer. */
export const alone = { alone: mark };

/** What an answer of any kind of choice can say. */
export const optionSchema = z.strictObject({
  ...optionShape,
  ...writes,
  ...alone,
  picture: z.optional(pictureSchema),
  /** What the picture shows; absent: the words say all. */
  alt: z.optional(shortText),
});
export type FieldOption = z.infer<typeof optionSchema>;
