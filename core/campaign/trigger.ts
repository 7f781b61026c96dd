// When, within a page view, a campaign whose targeting holds becomes due.
import * as z from 'zod/mini';
import { LONGEST, MOST, RANGE } from './limits';
import { numberIn, wholeNumberIn } from './number-in';
import { PAST_MEETINGS } from './past';
import { TOUCH_EXITS } from './touch-exit';

const selector = z.string().check(z.maxLength(LONGEST.selector));
const eventName = z.string().check(z.maxLength(LONGEST.eventName));

export const propertySchema = z.discriminatedUnion('operator', [
  z.strictObject({
    name: eventName,
    operator: z.enum(['is', 'contains']),
    value: z.string().check(z.maxLength(LONGEST.conditionValue)),
  }),
  z.strictObject({
    name: eventName,
    operator: z.enum(['atLeast', 'atMost']),
    value: numberIn(RANGE.propertyValue),
  }),
]);
export type EventProperty = z.infer<typeof propertySchema>;
export type PropertyOperator = EventProperty['operator'];

/** What a trigger can lie some time after. */
const pastSchema = z.discriminatedUnion('kind', [
  /** The shop tracked an event of this name. */
  z.strictObject({ kind: z.literal('event'), name: eventName }),
  /** The cart changed, and something was left in it. */
  z.strictObject({ kind: z.literal('cart') }),
  /** The visitor met a campaign in one way. */
  z.strictObject({
    kind: z.literal('met'),
    campaign: z.string().check(z.maxLength(LONGEST.factName)),
    what: z.enum(PAST_MEETINGS),
  }),
]);
export type Past = z.infer<typeof pastSchema>;

export const triggerSchema = z.discriminatedUnion('kind', [
  /** Seconds after the campaign armed. 0 is "at once". */
  z.strictObject({ kind: z.literal('time'), seconds: numberIn(RANGE.delaySeconds) }),
  /** Share of the scrollable height that has been passed, per cent. */
  z.strictObject({ kind: z.literal('scroll'), percent: wholeNumberIn(RANGE.scrollPercent) }),
  /**
   * The pointer leaves through the top of the window. On touch screens: a fast upward scroll, the return to a tab that was
   * left, the back button, whichever of them are named.
   */
  z.strictObject({
    kind: z.literal('exit'),
    onTouch: z.optional(z.array(z.enum(TOUCH_EXITS)).check(z.maxLength(TOUCH_EXITS.length))),
  }),
  /** No pointer, key, scroll or touch for so many seconds. */
  z.strictObject({ kind: z.literal('idle'), seconds: numberIn(RANGE.idleSeconds) }),
  /** A click on or inside an element that fits. */
  z.strictObject({ kind: z.literal('click'), selector }),
  /** Half of an element that fits can be seen for so many seconds on end. */
  z.strictObject({ kind: z.literal('visible'), selector, seconds: numberIn(RANGE.visibleSeconds) }),
  /** At once, from the page view of the visit with this number on. */
  z.strictObject({ kind: z.literal('pages'), count: wholeNumberIn(RANGE.pages) }),
  /** The shop tracks an event of this name, with this property if one is given. */
  z.strictObject({ kind: z.literal('event'), name: eventName, property: z.optional(propertySchema) }),
  /** Something is put into the cart, with this property if one is given. */
  z.strictObject({ kind: z.literal('addToCart'), property: z.optional(propertySchema) }),
  /** What the cart costs goes from below this amount to at least it. Minor units of the site's currency. */
  z.strictObject({ kind: z.literal('cartValue'), total: wholeNumberIn(RANGE.cartTotal) }),
  /** At once on a page view, so many hours after something happened; null: however long ago. */
  z.strictObject({
    kind: z.literal('since'),
    what: pastSchema,
    from: numberIn(RANGE.sinceHours),
    to: z.nullable(numberIn(RANGE.sinceHours)),
    /** An event of the shop after which it is not due any more. Absent: none. */
    unless: z.optional(eventName),
  }),
  /** Never by itself: only when the shop asks for it by `beckon.show`. */
  z.strictObject({ kind: z.literal('asked') }),
]);
export type Trigger = z.infer<typeof triggerSchema>;
export type TriggerOf<Kind extends Trigger['kind']> = Extract<Trigger, { kind: Kind }>;

export const triggersSchema = z.strictObject({
  join: z.enum(['any', 'all']),
  of: z.array(triggerSchema).check(z.minLength(1), z.maxLength(MOST.triggers)),
  /** An event of the shop that ends the watch until the next page view. Absent: none. */
  cancel: z.optional(eventName),
});
export type Triggers = z.infer<typeof triggersSchema>;
