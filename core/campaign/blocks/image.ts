// A picture of the site's library, cut to a shape around the point that matters.
import * as z from 'zod/mini';
import { MAX_PICTURE_WIDTH } from '@/core/picture';
import { LONGEST } from '../limits';
import { blockShape } from './base';
import { plainLayout } from './layout';
import { shortText } from './words';

const share = z.number().check(z.gte(0), z.lte(1));

/** What names a picture: addresses are made of it, so nothing else can become one. */
export const pictureSchema = z.strictObject({
  hash: z.string().check(z.regex(/^[0-9a-f]{16}$/)),
  /** Of the largest size kept, px. The height of one that is as high as can be. */
  width: z.int().check(z.gte(1), z.lte(MAX_PICTURE_WIDTH)),
  height: z.int().check(z.gte(1), z.lte(4 * MAX_PICTURE_WIDTH)),
});
export type Picture = z.infer<typeof pictureSchema>;

export const imageBlockSchema = z.strictObject({
  ...blockShape,
  kind: z.literal('image'),
  /** null: none chosen yet. */
  picture: z.nullable(pictureSchema),
  /** What it shows, for those who do not see it. */
  alt: shortText,
  /** It says nothing that the words do not say; absent: it does, and needs `alt`. */
  decorative: z.optional(z.literal(true)),
  ratio: z.enum(['original', '16:9', '4:3', '1:1', '4:5']),
  /** What stays in sight when it is cut, as shares of width and height from the top left. */
  focus: z.strictObject({ x: share, y: share }),
  /** Up to the edges of the card; absent: within its margins. */
  bleed: z.optional(z.literal(true)),
  /** Where a press leads; absent: nowhere. */
  link: z.optional(z.string().check(z.maxLength(LONGEST.url))),
  ...plainLayout,
});
