// A made-up visitor as callers send one: answers by name, what they agreed to, and when they come.
import * as z from 'zod';
import { LONGEST } from '@/core/campaign/limits';
import { isAnswerName } from '@/core/targeting';

const MOST_ANSWERS = 500;
const MOST_LINES = 50;
/** The latest moment that a date can be (ECMAScript, "Time Values"). */
const LAST_MOMENT = 8.64e15;

/** Long enough for a kind of fact and the longest thing it can be asked with. */
export const answerNameSchema = z
  .string()
  .max(LONGEST.selector + 100)
  .refine(isAnswerName, 'no condition asks for this');
const text = z.string().max(LONGEST.url, `use at most ${LONGEST.url} characters`);

export const answersSchema = z
  .record(
    answerNameSchema,
    z.union([
      text,
      z.number(),
      z.boolean(),
      z.array(text).max(MOST_LINES),
      z.array(z.number()).max(MOST_LINES),
    ]),
  )
  .refine((answers) => Object.keys(answers).length <= MOST_ANSWERS, `give at most ${MOST_ANSWERS} answers`);

export const consentSchema = z.object({
  statistics: z.boolean(),
  personalisation: z.boolean(),
  marketing: z.boolean(),
});

/** ms since 1970. */
export const momentSchema = z.number().int().min(0).max(LAST_MOMENT);
