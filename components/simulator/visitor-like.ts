// The made-up visitor who gives these answers: an example that was found becomes one that can be tried.
import { FACT_KINDS, factOf, type Answers } from '@/core/targeting';
import { isSince, NEVER, NO, PURPOSES, YES, type MadeUpVisitor, type Surroundings } from './made-up-visitor';
import { wallClock } from './site-clock';

const HOUR = 3_600_000;
/** After so many hours, every hour of every day came by. */
const CYCLE = 7 * 24 + 1;

/** They agree to everything, and come when the answers say. */
export function visitorLike(answers: Answers, surroundings: Omit<Surroundings, 'home'>): MadeUpVisitor {
  const typed: Record<string, string> = {};
  for (const [name, answer] of Object.entries(answers)) {
    if (answer === undefined || name === 'date' || name === 'hour' || name === 'weekday') continue;
    typed[name] = typedLike(name, answer, surroundings.moneyDigits);
  }
  return { consent: PURPOSES, time: timeLike(answers, surroundings), typed, unknown: [] };
}

function typedLike(name: string, answer: NonNullable<Answers[string]>, moneyDigits: number): string {
  if (typeof answer === 'boolean') return answer ? YES : NO;
  if (isSinceName(name) && Number(answer) >= NEVER) return '';
  const scale = isMoney(name) ? 10 ** moneyDigits : 1;
  const parts: readonly (string | number)[] = typeof answer === 'object' ? answer : [answer];
  return parts.map((part) => (typeof part === 'number' ? String(part / scale) : part)).join('\n');
}

const factOfName = (name: string) => FACT_KINDS.find((kind) => kind === name.split(' ')[0]);

function isSinceName(name: string): boolean {
  const kind = factOfName(name);
  return kind !== undefined && isSince(kind);
}

function isMoney(name: string): boolean {
  const kind = factOfName(name);
  const fact = kind && factOf(kind);
  return fact?.type === 'number' && fact.unit === 'money';
}

/** Of the site's clock, as a date field has it; empty where no answer is about time. */
function timeLike(
  { date, hour, weekday }: Answers,
  { now, timeZone }: Pick<Surroundings, 'now' | 'timeZone'>,
): string {
  const asks = hour !== undefined || weekday !== undefined;
  if (typeof date === 'number')
    // A date that came with an hour or a day was made on a clock of no zone.
    return asks ? wallClock(date, 'UTC').text : wallClock(date, timeZone).text;
  if (!asks) return '';
  for (let hours = 0; hours < CYCLE; hours += 1) {
    const clock = wallClock(now + hours * HOUR, timeZone);
    if ((hour === undefined || clock.hour === hour) && (weekday === undefined || clock.weekday === weekday))
      return clock.text;
  }
  return '';
}
