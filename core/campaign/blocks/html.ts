// HTML and CSS of the owner's own. It is drawn in a frame that runs nothing and reaches nothing (core/render/html-page.ts).
import * as z from 'zod/mini';
import { LONGEST, RANGE } from '../limits';
import { wholeNumberIn } from '../number-in';
import { blockShape } from './base';
import { htmlLayout } from './layout';
import { shortText } from './words';

export const htmlBlockSchema = z.strictObject({
  ...blockShape,
  kind: z.literal('html'),
  html: z.string().check(z.maxLength(LONGEST.html)),
  /** What is in it, for those who do not see it. */
  title: shortText,
  /** CSS px: what is in the frame cannot say how high it is. */
  height: wholeNumberIn(RANGE.htmlHeight),
  ...htmlLayout,
});
