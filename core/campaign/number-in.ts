// Schemas of numbers within the limits of the document.
import * as z from 'zod/mini';
import type { Range } from './limits';

export const numberIn = ({ min, max }: Range) => z.number().check(z.gte(min), z.lte(max));
export const wholeNumberIn = ({ min, max }: Range) => z.number().check(z.int(), z.gte(min), z.lte(max));
