// @vitest-environment happy-dom
// Whatever happens to a visitor, the server's rules take every event that the script sends: none is lost to a reason.
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DecidableArm } from '@/core/decision';
import { GRANTED, leaveShop, openShop, START, type Shop } from '@/embed/shop.fixtures';
import { acceptEvent } from '@/server/ingest/accept-event';
import type { ReleaseFacts, SiteFacts } from '@/server/sites/site-directory';

beforeEach(() => localStorage.clear());
afterEach(leaveShop);

const ARMS: DecidableArm[] = [
  ['holdout', 0.2, 0, 0.2],
  ['a', 0.4, 0.2, 0.6, 'design-of-a'],
  ['b', 0.4, 0.6, 1, 'design-of-b'],
];
const FREE = { everyHours: 0, restAfterCloseDays: 0, stopAfterCloses: null, stopAfterConversion: false };

const RELEASE: ReleaseFacts = {
  campaign: 'c1',
  release: 4,
  phase: 'p1',
  seed: 'c1.1',
  coverage: 1,
  arms: ARMS.map(([id, share]) => ({ id, share })),
};
const site: SiteFacts = {
  id: 'shop',
  key: 'k',
  holdouts: [{ share: 0, until: Infinity }],
  domains: ['localhost'],
  timeZone: 'UTC',
  ownAddresses: [],
  release: (campaign, number) => (campaign === 'c1' && number === 4 ? RELEASE : undefined),
};

/** What is closed hears of no press. */
const opened = ({ mounted }: Shop) =>
  document.querySelector('beckon-campaign') ? mounted.at(-1) : undefined;

const STEPS = {
  show: (shop: Shop) => shop.fire(),
  click: ({ mounted }: Shop) =>
    mounted.at(-1)?.report({ type: 'campaign.clicked', step: 'form', block: 'b' }),
  submit: (shop: Shop) =>
    opened(shop)?.report({ type: 'form.submitted', step: 'form', fields: {}, consents: [] }),
  close: (shop: Shop) => opened(shop)?.close('button'),
  agree: ({ beckon }: Shop) => beckon.consent(GRANTED),
  withdraw: ({ beckon }: Shop) => beckon.consent({ statistics: false }),
  withdrawElsewhere: () => localStorage.removeItem('beckon'),
  reset: ({ beckon }: Shop) => beckon.reset(),
  turn: () => history.pushState(null, '', `/${Math.random()}`),
  order: ({ beckon }: Shop) =>
    beckon.track('order.placed', { order: 'A-1', total: 1, currency: 'NOK', items: 1 }),
};
type Step = keyof typeof STEPS;

async function reasonsAfter(steps: readonly Step[]): Promise<string[]> {
  const campaigns = [{ arms: ARMS, frequency: FREE }];
  const shop = await openShop({ campaigns, attentionHours: 0 });
  for (const step of steps) {
    await STEPS[step](shop);
    await shop.wait(step === 'show' ? 0 : 100);
  }
  await shop.wait(2000);
  const facts = { site, sent: START, receivedAt: START, bot: false };
  const reasons = shop.batches
    .flatMap(({ batch }) => batch.events)
    .flatMap((event) => {
      const answer = acceptEvent(event, facts);
      return 'reason' in answer ? [`${event.type}: ${answer.reason}`] : [];
    });
  leaveShop();
  localStorage.clear();
  return reasons;
}

describe('the server takes', () => {
  it.each<Step[][]>([
    [['agree', 'show', 'click', 'submit', 'close']],
    [['agree', 'show', 'withdraw', 'click', 'close']],
    [['agree', 'show', 'withdrawElsewhere', 'click', 'close']],
    [['agree', 'show', 'reset', 'click', 'submit', 'close', 'show', 'close']],
    [['agree', 'show', 'withdraw', 'agree', 'click', 'close', 'turn', 'show', 'close']],
  ])('%j', async (steps) => {
    // Visitors are drawn: several, so that all arms come up.
    for (let visitor = 0; visitor < 8; visitor++) expect(await reasonsAfter(steps)).toEqual([]);
  });

  it('any life', async () => {
    const step = fc.constantFrom(...(Object.keys(STEPS) as Step[]));
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 15 }), async (steps) => {
        expect(await reasonsAfter(['agree', ...steps])).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
