// Stable ids inside a campaign document: undo, diff, results and translations refer to blocks by them.
import * as z from 'zod/mini';

/** Lower-case letters, digits and hyphens, 1–40 characters; safe in a URL, a CSS class and an attribute. */
export const idSchema = z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,39}$/));
