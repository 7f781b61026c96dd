// A film that is loaded only when somebody presses it. Until then its poster stands there, and nobody else hears of the visitor.
import * as z from 'zod/mini';
import { LONGEST } from '../limits';
import { VIDEO_RATIOS } from '../video-url';
import { blockShape } from './base';
import { pictureSchema } from './image';
import { plainLayout } from './layout';
import { shortText } from './words';

export const videoBlockSchema = z.strictObject({
  ...blockShape,
  kind: z.literal('video'),
  /** As the owner pasted it. */
  url: z.string().check(z.maxLength(LONGEST.url)),
  /** What it shows, for those who do not see it. */
  title: shortText,
  /** The poster; null: none. */
  picture: z.nullable(pictureSchema),
  ratio: z.enum(VIDEO_RATIOS),
  ...plainLayout,
});
