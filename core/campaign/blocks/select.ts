// One of several answers, from a list that opens.
import * as z from 'zod/mini';
import { choicesShape } from './choices';

export const selectBlockSchema = z.strictObject({ ...choicesShape, kind: z.literal('select') });
