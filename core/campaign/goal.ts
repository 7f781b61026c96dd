// What counts. Every campaign has one primary goal, which its rate and its experiments are judged by.
import * as z from 'zod/mini';

/**
 * Leading goals that the campaign itself can observe, and one that comes later: an order within the attribution window, whether or
 * not the visitor saw the campaign.
 */
export const goalSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('submitted') }),
  z.strictObject({ kind: z.literal('clicked') }),
  z.strictObject({ kind: z.literal('ordered') }),
]);
export type Goal = z.infer<typeof goalSchema>;
