// What counts. Every campaign has one primary goal, which its rate and its experiments are judged by.
import * as z from 'zod/mini';
import { GOAL_PAGE_OPERATORS } from './goal-page';
import { LONGEST } from './limits';
import { propertySchema } from './trigger';

/**
 * Goals that the campaign itself can observe; goals that the visitor reaches elsewhere in the shop, at most the attribution window
 * after having been exposed (`carted`, `event`, `page`); and one that comes later: an order within the attribution window, whether
 * or not the visitor saw the campaign.
 */
export const goalSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('submitted') }),
  z.strictObject({ kind: z.literal('clicked') }),
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
]);
export type Goal = z.infer<typeof goalSchema>;
export type GoalOf<Kind extends Goal['kind']> = Extract<Goal, { kind: Kind }>;
