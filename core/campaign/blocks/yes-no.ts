// Yes or no: two large answers side by side.
import * as z from 'zod/mini';
import { fieldShape, optionShape } from './field';

/** Their ids never change, nor is there a third. */
export const yesNoBlockSchema = z.strictObject({
  ...fieldShape,
  kind: z.literal('yes-no'),
  options: z.tuple([
    z.strictObject({ ...optionShape, id: z.literal('yes') }),
    z.strictObject({ ...optionShape, id: z.literal('no') }),
  ]),
});
