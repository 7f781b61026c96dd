// A made-up visitor as it is kept: what was typed, by the names of the answers.
import * as z from 'zod';
import { LONGEST } from '@/core/campaign/limits';
import { isAnswerName } from '@/core/targeting';
import { AppError } from '../errors';

const MOST_ANSWERS = 500;
/** Lists are typed with one text a line. */
const LONGEST_TYPED = 50 * (LONGEST.url + 1);

/** Long enough for a kind of fact and the longest thing it can be asked with. */
const name = z
  .string()
  .max(LONGEST.selector + 100)
  .refine(isAnswerName, 'no condition asks for this');

export const personaVisitorSchema = z.strictObject({
  consent: z.array(z.enum(['statistics', 'personalisation', 'marketing'])).max(3),
  /** As a date field has it, of the site's clock; empty: now. */
  time: z.string().regex(/^(?:\d{4,6}-\d{2}-\d{2}T\d{2}:\d{2})?$/, 'this is no date'),
  /** What is absent is as it usually is. */
  typed: z
    .record(name, z.string().max(LONGEST_TYPED, 'this is too long'))
    .refine((typed) => Object.keys(typed).length <= MOST_ANSWERS, `give at most ${MOST_ANSWERS} answers`),
  /** Names of the answers that cannot be known. */
  unknown: z.array(name).max(MOST_ANSWERS),
});
export type PersonaVisitor = z.infer<typeof personaVisitorSchema>;

/** Bounds what one persona takes up. */
const MAX_VISITOR_BYTES = 100_000;

/** As it is stored. @throws AppError `invalid` when it is too large */
export function storeVisitor(visitor: PersonaVisitor): string {
  const json = JSON.stringify(visitor);
  if (Buffer.byteLength(json) > MAX_VISITOR_BYTES)
    throw new AppError('invalid', 'This visitor is described by too much text. Shorten it and save again.');
  return json;
}

/** What is stored. Undefined when it was written by another version, which asked for other things. */
export function readVisitor(stored: string): PersonaVisitor | undefined {
  try {
    return personaVisitorSchema.parse(JSON.parse(stored));
  } catch {
    return undefined;
  }
}
