// What counts. Every campaign has one primary goal, which its rate and its experiments are judged by.
import * as z from 'zod/mini';
import { GOAL_PAGE_OPERATORS } from './goal-page';
import { LONGEST, RANGE } from './limits';
import { wholeNumberIn } from './number-in';
import { propertySchema } from './trigger';

/**
 * Goals that the campaign itself can observe; goals that the visitor reaches elsewhere in the shop, at most the attribution window
 * after having been exposed (`carted`, `event`, `page`); and those that come later, whether or not the visitor saw the campaign: an
 * order within the attribution window, another order after that, and what such orders brought in.
 */
export const goalSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('submitted') }),
  z.strictObject({ kind: z.literal('clicked') }),
  /** The quiz comes to its end. */
  z.strictObject({ kind: z.literal('completed') }),
  /** Something is put into the cart. */
  z.strictObject({ kind: z.literal('carted') }),
  /** The shop tracks an event of this name, with this property if one is given. */
  z.strictObject({
    kind: z.literal('event'),
    name: z.string().check(z.maxLength(LONGEST.eventName)),
    property: z.optional(propertySchema),
  }),
  /** A page is opened whose path, without host and query, is like this. */
  z.strictObject({
    kind: z.literal('page'),
    operator: z.enum(GOAL_PAGE_OPERATORS),
    path: z.string().check(z.maxLength(LONGEST.conditionValue)),
  }),
  z.strictObject({ kind: z.literal('ordered') }),
  /** An order within the attribution window, and another at most so many days after it. */
  z.strictObject({ kind: z.literal('reordered'), days: wholeNumberIn(RANGE.repeatDays) }),
  /** Not who ordered, but for how much: revenue for each visitor exposed. */
  z.strictObject({ kind: z.literal('revenue') }),
]);
export type Goal = z.infer<typeof goalSchema>;
export type GoalOf<Kind extends Goal['kind']> = Extract<Goal, { kind: Kind }>;
