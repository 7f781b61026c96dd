// What a page says about itself and its visitor, as data: for people who ask why, who want the answer and not only the truth.
import type { StickyCondition } from '@/core/campaign/condition';
import { factOf } from '@/core/targeting/facts';
import { factsAsked, stickyAsked, type AskedFact } from '@/core/targeting/facts-asked';
import { answerName, type Answer, type Answers, type Read } from '@/core/targeting/read-fact';
import type { Condition } from '@/core/campaign/condition';
import { readers } from '../facts';
import type { ShopMoment } from '../facts/shop-moment';
import { guard } from '../natives';

/** Which of the two a reader is follows from the table of facts, where TypeScript cannot look it up for a kind it does not know. */
type AnyReader = Read<ShopMoment> & ((...asked: string[]) => Read<ShopMoment>);

function readerOf({ kind, asked }: AskedFact, currency: string): Read<ShopMoment> {
  const fact = factOf(kind);
  const settings = fact.type === 'number' && fact.unit === 'money' ? [...asked, currency] : asked;
  const reader = readers[kind] as unknown as AnyReader;
  return settings.length > 0 ? reader(...settings) : reader;
}

const DAY = 86_400_000;

function heldBefore({ id, days }: StickyCondition, { facts, now }: ShopMoment): boolean {
  const at = facts.memory.kept.held?.[id];
  return at !== undefined && Math.abs(now - at) <= days * DAY;
}

/** Everything the condition asks, by name. What cannot be known is not among it. @param currency of the site, ISO 4217 */
export function readPage(condition: Condition, moment: ShopMoment, currency: string): Answers {
  const answers: Record<string, Answer> = {};
  for (const fact of factsAsked(condition)) {
    const answer = guard(readerOf(fact, currency))(moment);
    if (answer !== undefined) answers[answerName(fact.kind, fact.asked)] = answer;
  }
  for (const sticky of stickyAsked(condition))
    answers[answerName('sticky', [sticky.id])] = heldBefore(sticky, moment);
  return answers;
}

/** The answers of a made-up visitor over those of the page. */
export function pretend(
  page: Answers,
  { answers, unknown }: { answers: Answers; unknown: readonly string[] },
): Answers {
  const known = Object.entries({ ...page, ...answers }).filter(([name]) => !unknown.includes(name));
  return Object.fromEntries(known);
}
