// Products of the site's catalogue, chosen for each visitor by the server: no design holds them.
import * as z from 'zod/mini';
import { MOST, RANGE } from '../limits';
import { wholeNumberIn } from '../number-in';
import { productStrategySchema } from '../product-strategy';
import { blockShape } from './base';
import { plainLayout } from './layout';
import { shortText } from './words';

export const productsBlockSchema = z.strictObject({
  ...blockShape,
  kind: z.literal('products'),
  /** Above the list; empty: nothing stands there. */
  title: shortText,
  /** The first that finds any comes first; the next fill what room is left. */
  strategies: z.array(productStrategySchema).check(z.maxLength(MOST.strategies)),
  /** At most so many. */
  count: wholeNumberIn(RANGE.products),
  arrangement: z.enum(['grid', 'list']),
  /** What is said of each besides its name. `was`: the price before; `saving`: how much less it is now. */
  facts: z.strictObject({
    price: z.boolean(),
    was: z.boolean(),
    saving: z.boolean(),
  }),
  /** On the button of each; empty: its picture and name alone lead to it. */
  label: shortText,
  press: z.enum(['open', 'cart']),
  /** What is said when there is none; empty: the list is not there then. */
  noneLeft: shortText,
  ...plainLayout,
});
