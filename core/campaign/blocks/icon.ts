// A small drawing that goes with the words around it.
import * as z from 'zod/mini';
import { ICON_NAMES } from '../icon-names';
import { blockShape } from './base';
import { sizedLayout } from './layout';
import { alignSchema } from './words';

export const iconBlockSchema = z.strictObject({
  ...blockShape,
  kind: z.literal('icon'),
  icon: z.enum(ICON_NAMES),
  /** 24, 40 and 64 CSS px. */
  size: z.enum(['small', 'medium', 'large']),
  /** Of the theme; `normal` is the colour of the text. */
  tone: z.enum(['normal', 'accent', 'quiet']),
  align: alignSchema,
  ...sizedLayout,
});
