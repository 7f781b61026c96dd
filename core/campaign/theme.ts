// Colours and shape of a variant. Blocks never carry colours of their own: they use these tokens.
import * as z from 'zod/mini';
import { RANGE } from './limits';
import { wholeNumberIn } from './number-in';

/** sRGB colour, `#rrggbb`, lower case. */
export const colourSchema = z.string().check(z.regex(/^#[0-9a-f]{6}$/));

export const themeSchema = z.strictObject({
  background: colourSchema,
  text: colourSchema,
  accent: colourSchema,
  /** Text on the accent colour, as on the primary button. */
  onAccent: colourSchema,
  /** Corner radius of the card, CSS px; controls use two thirds of it. */
  radius: wholeNumberIn(RANGE.radius),
  font: z.enum(['system', 'serif', 'inherit']),
});
export type Theme = z.infer<typeof themeSchema>;
