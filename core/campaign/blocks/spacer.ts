// Room between two blocks, beyond what they have anyway.
import * as z from 'zod/mini';
import { blockShape } from './base';
import { spacerLayout } from './layout';

export const spacerBlockSchema = z.strictObject({
  ...blockShape,
  kind: z.literal('spacer'),
  /** 8, 24 and 48 CSS px. */
  height: z.enum(['small', 'medium', 'large']),
  ...spacerLayout,
});
