// What a press of a button does. One union: the renderer writes it into the tree; the mount, or a behaviour, carries it out.
import * as z from 'zod/mini';
import { idSchema } from './ids';
import { LONGEST, MOST, RANGE } from './limits';
import { wholeNumberIn } from './number-in';

const url = z.string().check(z.maxLength(LONGEST.url));
const eventName = z.string().check(z.maxLength(LONGEST.eventName));

const stepSchema = z.strictObject({ kind: z.literal('step'), step: idSchema });
/** The step that stands before or after that of the button, whichever it is then. */
const nextSchema = z.strictObject({ kind: z.literal('next') });
const previousSchema = z.strictObject({ kind: z.literal('previous') });
const closeSchema = z.strictObject({ kind: z.literal('close') });
/** Opens a page; only http, https, mailto, tel and paths pass the publish check. */
const linkSchema = z.strictObject({ kind: z.literal('link'), url });
/** Opens the page of the shop that puts a code into the cart. */
const couponSchema = z.strictObject({
  kind: z.literal('coupon'),
  code: z.string().check(z.maxLength(LONGEST.code)),
  /** `address`: of another shop system, in which `{code}` stands for the code. */
  shop: z.enum(['shopify', 'address']),
  /** Where Shopify goes on to, or that address. */
  url,
});

const destinationSchema = z.discriminatedUnion('kind', [stepSchema, nextSchema, previousSchema, closeSchema]);
/** Where in the campaign to go on, or out of it. */
export type Destination = z.infer<typeof destinationSchema>;

const thenSchema = z.discriminatedUnion('kind', [
  stepSchema,
  nextSchema,
  previousSchema,
  closeSchema,
  linkSchema,
  couponSchema,
]);
/** Where to go on once something was done, which may be another page. */
export type Then = z.infer<typeof thenSchema>;

/** Takes the quiz anew from its first question, with the answers that were given: "change my answer". */
const restartSchema = z.strictObject({ kind: z.literal('restart') });

export const actionSchema = z.discriminatedUnion('kind', [
  restartSchema,
  /** Sends the fields of the step as a lead, then goes on. */
  z.strictObject({ kind: z.literal('submit'), then: thenSchema }),
  /** Goes on without sending anything. */
  z.strictObject({ kind: z.literal('go'), to: destinationSchema }),
  linkSchema,
  couponSchema,
  /** Puts a product into the cart, as the shop's system does. */
  z.strictObject({
    kind: z.literal('cart'),
    /** Of the variant where the shop has variants. */
    product: z.string().check(z.maxLength(LONGEST.offered)),
    quantity: wholeNumberIn(RANGE.cartQuantity),
    then: thenSchema,
  }),
  /** Tells the page that something happened, as `beckon.track` does. */
  z.strictObject({
    kind: z.literal('emit'),
    name: eventName,
    props: z
      .array(
        z.strictObject({ name: eventName, value: z.string().check(z.maxLength(LONGEST.conditionValue)) }),
      )
      .check(z.maxLength(MOST.eventProperties)),
    then: thenSchema,
  }),
  /** Says something of the visitor, as `beckon.set` does: kept as far as they agreed to. */
  z.strictObject({
    kind: z.literal('trait'),
    name: z.string().check(z.maxLength(LONGEST.factName)),
    value: z.string().check(z.maxLength(LONGEST.conditionValue)),
    then: thenSchema,
  }),
  /** Closes this campaign and shows another one, as `beckon.show` does. */
  z.strictObject({ kind: z.literal('show'), campaign: z.string().check(z.maxLength(LONGEST.factName)) }),
]);
export type Action = z.infer<typeof actionSchema>;
export type ActionOf<Kind extends Action['kind']> = Extract<Action, { kind: Kind }>;
