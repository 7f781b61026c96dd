// What counts. Every campaign has one primary goal, which its rate and its experiments are judged by.
import * as z from 'zod/mini';

/** Leading goals that the campaign itself can observe. */
export const goalSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('submitted') }),
  z.strictObject({ kind: z.literal('clicked') }),
]);
export type Goal = z.infer<typeof goalSchema>;
