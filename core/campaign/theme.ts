// Colours and shape of a variant. Blocks never carry colours of their own: they use these tokens.
import * as z from 'zod/mini';
import { LONGEST, RANGE } from './limits';
import { wholeNumberIn } from './number-in';
import { BUTTON_STYLES, CORNERS, FONT_NAMES, SHADOWS } from './theme-choices';

/** sRGB colour, `#rrggbb`, lower case. */
export const colourSchema = z.string().check(z.regex(/^#[0-9a-f]{6}$/));

/** A file that was uploaded: addresses and family names are made of its hash, so nothing else can become one. */
export const fontFileSchema = z.strictObject({
  file: z.string().check(z.regex(/^[0-9a-f]{16}$/)),
  name: z.string().check(z.minLength(1), z.maxLength(LONGEST.name)),
  /** It holds every weight; absent: one. */
  variable: z.optional(z.literal(true)),
});
export type FontFile = z.infer<typeof fontFileSchema>;

const fontSchema = z.union([z.enum(FONT_NAMES), fontFileSchema]);
export type Font = z.infer<typeof fontSchema>;

/** Complete: what a design is drawn with, what a brand says, and what a release keeps. */
export const wholeThemeSchema = z.strictObject({
  background: colourSchema,
  text: colourSchema,
  accent: colourSchema,
  /** Text on the accent colour, as on the primary button. */
  onAccent: colourSchema,
  /** Corner radius of the card, CSS px; controls use two thirds of it. */
  radius: wholeNumberIn(RANGE.radius),
  /** A single name is how it was said before there were brands: `serif` means headings only. */
  font: z.union([
    z.enum(['system', 'serif', 'inherit']),
    z.strictObject({ heading: fontSchema, body: fontSchema }),
  ]),
  shadow: z.enum(SHADOWS),
  buttons: z.enum(BUTTON_STYLES),
  corners: z.enum(CORNERS),
});
export type Theme = z.infer<typeof wholeThemeSchema>;

/** What a variant says itself; the rest is its site's brand. */
export const themeSchema = z.partial(wholeThemeSchema);
export type OwnTheme = z.infer<typeof themeSchema>;
