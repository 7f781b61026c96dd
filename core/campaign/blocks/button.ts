// A button, or a link that looks like one.
import * as z from 'zod/mini';
import { actionSchema } from '../action';
import { blockShape } from './base';
import { plainLayout } from './layout';
import { shortText } from './words';

export const buttonBlockSchema = z.strictObject({
  ...blockShape,
  kind: z.literal('button'),
  label: shortText,
  emphasis: z.enum(['primary', 'plain']),
  action: actionSchema,
  ...plainLayout,
});
