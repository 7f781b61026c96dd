// Where and how a campaign appears. Belongs to the campaign, never to a variant.
import * as z from 'zod/mini';
import { RANGE } from './limits';
import { wholeNumberIn } from './number-in';

export const formatSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('popup'),
    /** Greatest width of the card, CSS px. */
    width: wholeNumberIn(RANGE.popupWidth),
    closeOnBackdrop: z.boolean(),
  }),
]);
export type Format = z.infer<typeof formatSchema>;

/** What the shop's side needs of it. Sizes are in the compiled design. */
export type ShownFormat = Omit<Format, 'width'>;
