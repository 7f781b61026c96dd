// Shapes that several procedures accept. Messages complete the sentence "<field>: …".
import * as z from 'zod';

export const nameSchema = z.string().trim().min(1, 'enter a name').max(80, 'use at most 80 characters');

export const emailSchema = z
  .string()
  .trim()
  .toLowerCase()
  .max(254, 'this address is too long')
  .pipe(z.email('enter an address such as name@example.com'));

/** Longer than 200 characters is refused, so that hashing cannot be used to exhaust the server. */
export const passwordSchema = z
  .string()
  .min(10, 'use at least 10 characters')
  .max(200, 'use at most 200 characters');

export const revisionSchema = z.number().int().min(1).max(1e9);

/** The texts are checked one by one by `server/sites/site-settings.ts`, which names the one that is wrong. */
export const siteFields = {
  name: nameSchema,
  domains: z.array(z.string().max(300)).max(50, 'list at most 50 domains'),
  timeZone: z.string().max(64),
  currency: z.string().max(8),
};
