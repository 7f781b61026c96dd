// The look that all campaigns of a site share: a whole theme, and the shop's logo.
import * as z from 'zod/mini';
import { pictureSchema } from './blocks/image';
import { shortText } from './blocks/words';
import { wholeThemeSchema } from './theme';

export const brandSchema = z.strictObject({
  theme: wholeThemeSchema,
  /** null: none. */
  logo: z.nullable(z.strictObject({ picture: pictureSchema, alt: shortText })),
});
export type Brand = z.infer<typeof brandSchema>;
