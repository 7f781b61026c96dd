// Where and how a campaign appears. Belongs to the campaign, never to a variant.
import * as z from 'zod/mini';
import { LONGEST, RANGE } from './limits';
import { wholeNumberIn } from './number-in';
import { SLIDE_IN_PLACES } from './slide-in-places';
import { teaserSchema } from './teaser';
import type { TeaserMoment } from './teaser-choices';

/** Greatest width of what is in it, CSS px. */
const width = wholeNumberIn(RANGE.popupWidth);

/** Of what interrupts; absent: it has no tab. */
const teaser = z.optional(teaserSchema);

/** Where on the page an embedded block goes. */
export const placeSchema = z.discriminatedUnion('kind', [
  /** Into the element that the shop gave `data-beckon-slot` with this name. */
  z.strictObject({
    kind: z.literal('slot'),
    name: z.string().check(z.maxLength(LONGEST.name), z.regex(/^[\w-]*$/)),
  }),
  z.strictObject({
    kind: z.literal('selector'),
    selector: z.string().check(z.maxLength(LONGEST.selector)),
    where: z.enum(['before', 'after', 'inside', 'replace']),
  }),
]);
export type Place = z.infer<typeof placeSchema>;

export const formatSchema = z.discriminatedUnion('kind', [
  /** In the middle; the page behind waits. */
  z.strictObject({ kind: z.literal('popup'), width, closeOnBackdrop: z.boolean(), teaser }),
  /** Over the whole window; the page behind waits. */
  z.strictObject({ kind: z.literal('fullscreen'), width, teaser }),
  /** A card at the edge; the page stays usable. */
  z.strictObject({ kind: z.literal('slideIn'), width, place: z.enum(SLIDE_IN_PLACES), teaser }),
  /** Along the top or the bottom. `pushes`: the page makes room for it, instead of lying behind. */
  z.strictObject({ kind: z.literal('bar'), width, edge: z.enum(['top', 'bottom']), pushes: z.boolean() }),
  /** In the page itself. */
  z.strictObject({ kind: z.literal('embed'), width, place: placeSchema }),
]);
export type Format = z.infer<typeof formatSchema>;
export type FormatKind = Format['kind'];

/** What the shop's side needs of it. Sizes and places in the window are in the compiled design. */
export interface ShownFormat {
  kind: FormatKind;
  closeOnBackdrop?: boolean;
  place?: Place;
  /** When it is a tab at the edge; absent: never. */
  teaser?: TeaserMoment;
}
