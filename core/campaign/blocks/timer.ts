// Closes the campaign by itself, with a bar that says when.
import * as z from 'zod/mini';
import { idSchema } from '../ids';
import { RANGE } from '../limits';
import { wholeNumberIn } from '../number-in';
import { plainLayout } from './layout';

export const timerBlockSchema = z.strictObject({
  id: idSchema,
  kind: z.literal('timer'),
  seconds: wholeNumberIn(RANGE.timerSeconds),
  ...plainLayout,
});
