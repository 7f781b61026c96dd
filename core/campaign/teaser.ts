// A small tab at the edge of the page by which a visitor opens the campaign, or opens it again.
import * as z from 'zod/mini';
import { LONGEST } from './limits';
import { TEASER_EDGES, TEASER_MOMENTS } from './teaser-choices';

export const teaserSchema = z.strictObject({
  text: z.string().check(z.maxLength(LONGEST.teaser)),
  edge: z.enum(TEASER_EDGES),
  when: z.enum(TEASER_MOMENTS),
});
export type Teaser = z.infer<typeof teaserSchema>;
