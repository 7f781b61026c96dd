// Blocks side by side, or one group of them on a ground of its own. What stands in it says so itself: see `inside`.
import * as z from 'zod/mini';
import { COLUMN_FILLS, COLUMN_GAPS } from '../column-choices';
import { idSchema } from '../ids';
import { MOST, RANGE } from '../limits';
import { wholeNumberIn } from '../number-in';
import { fieldLayout } from './layout';

/** Columns stand in no other columns, so it does not have what other blocks have. */
export const columnsBlockSchema = z.strictObject({
  id: idSchema,
  kind: z.literal('columns'),
  /** A width for each column, as parts of the whole: `[1, 2]` is a third and two thirds. */
  shares: z.array(wholeNumberIn(RANGE.share)).check(z.minLength(1), z.maxLength(MOST.columns)),
  /** Between the columns: 0, 12, 24 and 40 CSS px. */
  gap: z.enum(COLUMN_GAPS),
  /** Where a column stands beside a taller one. `stretch`: its pictures grow until it is as tall. */
  vertical: z.enum(['start', 'center', 'stretch']),
  /** Below each other on phones. */
  stacks: z.boolean(),
  /** The ground they stand on; `outline` is a line around it. */
  fill: z.enum(COLUMN_FILLS),
  ...fieldLayout,
});
