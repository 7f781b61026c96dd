// Shapes that several procedures accept. Messages complete the sentence "<field>: …".
import * as z from 'zod';
import {
  MAX_DESCRIPTION_LENGTH,
  MAX_NAME_LENGTH,
  MAX_PASSWORD_LENGTH,
  MIN_PASSWORD_LENGTH,
} from '@/core/limits';

export const nameSchema = z
  .string()
  .trim()
  .min(1, 'enter a name')
  .max(MAX_NAME_LENGTH, `use at most ${MAX_NAME_LENGTH} characters`);

export const emailSchema = z
  .string()
  .trim()
  .toLowerCase()
  .max(254, 'this address is too long')
  .pipe(z.email('enter an address such as name@example.com'));

export const passwordSchema = z
  .string()
  .min(MIN_PASSWORD_LENGTH, `use at least ${MIN_PASSWORD_LENGTH} characters`)
  .max(MAX_PASSWORD_LENGTH, `use at most ${MAX_PASSWORD_LENGTH} characters`);

/** Of a link that works once. */
export const tokenSchema = z.string().max(200);

export const revisionSchema = z.number().int().min(1).max(1e9);

/** As late as a field for dates can say, ms. */
const LATEST = Date.UTC(10_000, 0, 1) - 1;
const moment = z.number().int().min(0).max(LATEST, 'choose an earlier date').nullable();

/** In ms; null: at once, and without end. */
export const scheduleSchema = z.object({ startsAt: moment, endsAt: moment });

/** Beside the id of the campaign. */
export const namedDraftInput = z.object({ namedDraftId: z.string().min(1).max(64) });

/** `condition` is parsed by the use case, with the schema of conditions: here it is only known to be JSON. */
export const audienceFields = {
  name: nameSchema,
  description: z
    .string()
    .trim()
    .max(MAX_DESCRIPTION_LENGTH, `use at most ${MAX_DESCRIPTION_LENGTH} characters`),
  condition: z.unknown(),
};

/** The texts are checked one by one by `server/sites/site-settings.ts`, which names the one that is wrong. */
export const siteFields = {
  name: nameSchema,
  domains: z.array(z.string().max(300)).max(50, 'list at most 50 domains'),
  timeZone: z.string().max(64),
  currency: z.string().max(8),
};
