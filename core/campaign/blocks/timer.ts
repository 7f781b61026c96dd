// Closes the campaign by itself, with a bar that says when.
import * as z from 'zod/mini';
import { RANGE } from '../limits';
import { wholeNumberIn } from '../number-in';
import { blockShape } from './base';
import { plainLayout } from './layout';

export const timerBlockSchema = z.strictObject({
  ...blockShape,
  kind: z.literal('timer'),
  seconds: wholeNumberIn(RANGE.timerSeconds),
  ...plainLayout,
});
