// What a made-up visitor ordered, from the answers that are given about them.
import type { Purchases } from '@/core/frequency/rules/after-order';
import { wantedRules } from '@/core/frequency/rules/wanted-rules';
import type { DecisionCampaign } from '@/core/decision-data';
import { answerName, type Answers, type AskedFact } from '@/core/targeting';

const HOUR = 3_600_000;
const SINCE: AskedFact = { kind: 'sinceOrder', asked: [] };
const PRODUCTS: AskedFact = { kind: 'bought', asked: ['id', 'ever'] };
const CATEGORIES: AskedFact = { kind: 'bought', asked: ['category', 'ever'] };

/** What must be asked about the visitor before the campaign's rules of tact can be judged. */
export function factsOfRules(
  campaign: Pick<DecisionCampaign, 'frequency' | 'rivals' | 'format'>,
): AskedFact[] {
  return wantedRules(campaign).flatMap((rule) =>
    rule.kind === 'afterOrder'
      ? [
          SINCE,
          ...(rule.products.length > 0 ? [PRODUCTS] : []),
          ...(rule.categories.length > 0 ? [CATEGORIES] : []),
        ]
      : [],
  );
}

/** As if all they bought was in their last order. Undefined while it is not said when that was. */
export function madeUpPurchases(answers: Answers, now: number): Purchases | undefined {
  const read = ({ kind, asked }: AskedFact) => answers[answerName(kind, asked)];
  const since = read(SINCE);
  if (typeof since !== 'number') return undefined;
  const at = now - since * HOUR;
  const list = (fact: AskedFact) => [read(fact) ?? []].flat().map(String);
  return {
    at,
    lines: [
      ...list(PRODUCTS).map((id) => ({ id, at })),
      ...list(CATEGORIES).map((category) => ({ id: '', category, at })),
    ],
  };
}
