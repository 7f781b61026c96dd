// What the words of blocks have in common. Plain text; a line feed is a line break. Markup is never interpreted.
import * as z from 'zod/mini';
import { LONGEST } from '../limits';

export const alignSchema = z.enum(['start', 'center']);
export const shortText = z.string().check(z.maxLength(LONGEST.shortText));
export const longText = z.string().check(z.maxLength(LONGEST.longText));
