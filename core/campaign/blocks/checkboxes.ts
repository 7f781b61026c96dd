// Any of several answers.
import * as z from 'zod/mini';
import { choicesShape } from './choices';

export const checkboxesBlockSchema = z.strictObject({ ...choicesShape, kind: z.literal('checkboxes') });
