// When, within a page view, a campaign whose targeting holds becomes due.
import * as z from 'zod/mini';
import { RANGE } from './limits';
import { numberIn, wholeNumberIn } from './number-in';

export const triggerSchema = z.discriminatedUnion('kind', [
  /** Seconds after the campaign armed. 0 is "at once". */
  z.strictObject({ kind: z.literal('time'), seconds: numberIn(RANGE.delaySeconds) }),
  /** Share of the scrollable height that has been passed, per cent. */
  z.strictObject({ kind: z.literal('scroll'), percent: wholeNumberIn(RANGE.scrollPercent) }),
  /** The pointer leaves through the top of the window; on touch screens a fast upward scroll. */
  z.strictObject({ kind: z.literal('exit') }),
]);
export type Trigger = z.infer<typeof triggerSchema>;

export const triggersSchema = z.strictObject({
  join: z.enum(['any', 'all']),
  of: z.array(triggerSchema).check(z.minLength(1), z.maxLength(5)),
});
export type Triggers = z.infer<typeof triggersSchema>;
