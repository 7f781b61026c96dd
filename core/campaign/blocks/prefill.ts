// Where the answer to a question comes from before anybody gives one.
import * as z from 'zod/mini';
import { LONGEST } from '../limits';

/** A parameter of the page's address, or a trait of the visitor; empty only in a draft. What does not fit the question stays out. */
export const prefillSchema = z.strictObject({
  from: z.enum(['query', 'trait']),
  name: z.string().check(z.maxLength(LONGEST.factName)),
});
export type Prefill = z.infer<typeof prefillSchema>;
