// Links to where else the shop is met.
import * as z from 'zod/mini';
import { LONGEST } from '../limits';
import { NETWORK_NAMES } from '../networks';
import { blockShape } from './base';
import { alignedLayout } from './layout';
import { alignSchema } from './words';

export const socialBlockSchema = z.strictObject({
  ...blockShape,
  kind: z.literal('social'),
  links: z
    .array(
      z.strictObject({ network: z.enum(NETWORK_NAMES), url: z.string().check(z.maxLength(LONGEST.url)) }),
    )
    .check(z.maxLength(NETWORK_NAMES.length)),
  align: alignSchema,
  ...alignedLayout,
});
