// An answer that nobody is asked for: always the same, or a parameter of the page's address.
import * as z from 'zod/mini';
import { LONGEST } from '../limits';
import { blockShape } from './base';
import { fieldName } from './field';

export const hiddenBlockSchema = z.strictObject({
  ...blockShape,
  kind: z.literal('hidden'),
  name: fieldName,
  source: z.enum(['fixed', 'query']),
  /** What is sent, or the parameter whose value is. */
  value: z.string().check(z.maxLength(LONGEST.hidden)),
});
