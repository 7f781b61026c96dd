// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import type { DecisionCampaign } from '@/core/decision-data';
import type { ShopMoment } from '../facts/shop-moment';
import { page, turnPage } from '../page';
import { emptyRecord } from '../record';
import { explainInWords } from './print-explanation';

it('names the gate, then each condition with its answer on this page', () => {
  location.href = 'https://shop.example/cart';
  turnPage();
  const moment: ShopMoment = {
    facts: { page, memory: { ...emptyRecord(), visits: 5 }, told: {}, change: () => {} },
    visitor: {
      id: 'v',
      kind: 'returning',
      consent: { statistics: true, personalisation: true, marketing: true },
    },
    now: 0,
  };
  const campaign = {
    id: 'c1',
    targeting: {
      kind: 'all',
      of: [
        { kind: 'visits', from: 3, to: null },
        { kind: 'not', of: { kind: 'path', operator: 'starts', values: ['/cart'] } },
        { kind: 'country', values: ['NO'] },
      ],
    },
  } as unknown as DecisionCampaign;
  const words = explainInWords(
    { campaign: 'c1', reason: 'targeting.no-match' },
    { currency: 'EUR', campaigns: [campaign] },
    moment,
  );
  expect(words.split('\n')).toEqual([
    'c1: targeting.no-match. The conditions do not hold.',
    '  ✕ all of',
    '    ✓ visits is at least 3 (here: 5)',
    '    ✕ not',
    '      ✓ path starts with “/cart” (here: “/cart”)',
    '    ? country is “NO” (here: not known)',
  ]);
});

it('names the gate alone of a campaign that went live since', () => {
  const moment = {} as ShopMoment;
  expect(
    explainInWords({ campaign: 'c9', reason: 'trigger.armed' }, { currency: 'EUR', campaigns: [] }, moment),
  ).toBe('c9: trigger.armed. It waits for its trigger.');
});
