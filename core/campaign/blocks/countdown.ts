// Time that runs out: the same moment for everybody, a while for each visitor, or an hour of every day.
import * as z from 'zod/mini';
import { LONGEST, RANGE } from '../limits';
import { numberIn, wholeNumberIn } from '../number-in';
import { blockShape } from './base';
import { plainLayout } from './layout';
import { shortText } from './words';

const endSchema = z.discriminatedUnion('kind', [
  /** ms since 1970. */
  z.strictObject({ kind: z.literal('date'), at: numberIn(RANGE.moment) }),
  /** From when the visitor first sees it; it runs once. */
  z.strictObject({ kind: z.literal('visitor'), minutes: wholeNumberIn(RANGE.countdownMinutes) }),
  z.strictObject({
    kind: z.literal('daily'),
    /** `HH:MM`, in `timeZone`. */
    time: z.string().check(z.regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/)),
    timeZone: z.string().check(z.maxLength(LONGEST.timeZone)),
  }),
]);

const finishSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('hide') }),
  z.strictObject({ kind: z.literal('show'), text: shortText }),
  /** The whole campaign goes, unless the visitor has begun to fill in its form. */
  z.strictObject({ kind: z.literal('close') }),
]);

export const countdownBlockSchema = z.strictObject({
  ...blockShape,
  kind: z.literal('countdown'),
  end: endSchema,
  finish: finishSchema,
  ...plainLayout,
});
