// What a press of a button does. One union: the renderer writes it into the tree, the mount carries it out.
import * as z from 'zod/mini';
import { idSchema } from './ids';
import { LONGEST } from './limits';

/** Where to go once an action succeeded: another step of the same variant, or away. */
export const destinationSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('step'), step: idSchema }),
  z.strictObject({ kind: z.literal('close') }),
]);
export type Destination = z.infer<typeof destinationSchema>;

export const actionSchema = z.discriminatedUnion('kind', [
  /** Sends the fields of the step as a lead, then goes on. */
  z.strictObject({ kind: z.literal('submit'), then: destinationSchema }),
  /** Goes to a step without sending anything. */
  z.strictObject({ kind: z.literal('go'), to: destinationSchema }),
  /** Opens a page; only http, https, mailto, tel and paths pass the publish check. */
  z.strictObject({ kind: z.literal('link'), url: z.string().check(z.maxLength(LONGEST.url)) }),
]);
export type Action = z.infer<typeof actionSchema>;
