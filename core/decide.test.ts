import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bucket, holdOut } from './assignment';
import { assignArm, decide } from './decide';
import {
  campaignArbitrary,
  decidable,
  historyOf,
  NOW,
  page,
  pageArbitrary,
  visitor,
} from './decide.fixtures';
import type {
  DecidableArm,
  DecidableCampaign,
  Decision,
  History,
  PageView,
  Stage,
  Visitor,
} from './decision';
import { UNKNOWN } from './targeting';

const nothing: History = { interruptedAt: 0, visits: 1, campaigns: {} };
const SITE = { attentionHours: 24 };
const due = (...ids: string[]): PageView<unknown> => ({
  ...page,
  stages: new Map(ids.map((id) => [id, 'due'])),
});

function decideOne(
  campaign: Partial<DecidableCampaign<unknown>>,
  who: Visitor = visitor,
  view: PageView<unknown> = due('c1'),
  history: History = nothing,
): Decision | undefined {
  return decide({ ...SITE, campaigns: [decidable(campaign)] }, who, view, history, NOW)[0];
}

describe('the ladder', () => {
  const granted = visitor.consent;
  const shown = { ...historyOf('c1', { exposed: 1, exposedAt: NOW - 1000 }) };

  it.each<[string, string, Decision | undefined]>([
    ['statistics consent', 'consent.statistics', decideOne({}, { ...visitor, id: null })],
    [
      'marketing consent for marketing',
      'consent.marketing',
      decideOne({ purpose: 'marketing' }, { ...visitor, consent: { ...granted, marketing: false } }),
    ],
    ['targeting', 'targeting.no-match', decideOne({ holds: () => 0 })],
    ['targeting that cannot be judged', 'targeting.unknown', decideOne({ holds: () => UNKNOWN })],
    ['frequency', 'frequency.recent', decideOne({}, visitor, due('c1'), shown)],
    [
      'attention',
      'frequency.attention',
      decideOne({}, visitor, due('c1'), { ...nothing, interruptedAt: NOW - 1000 }),
    ],
    ['the trigger', 'trigger.idle', decideOne({}, visitor, page)],
    [
      'the trigger, once armed',
      'trigger.armed',
      decideOne({}, visitor, { ...page, stages: new Map([['c1', 'armed']]) }),
    ],
    [
      'the next page view, once over',
      'trigger.over',
      decideOne({}, visitor, { ...page, stages: new Map([['c1', 'over']]) }),
    ],
    ['whoever is open', 'exclusion.open', decideOne({}, visitor, { ...due('c1'), interrupted: true })],
    ['coverage', 'coverage.outside', decideOne({ arms: [['a', 1, 0, 0, 'f']] })],
    ['nothing', 'arm.drawn', decideOne({})],
  ])('waits for %s', (_name, reason, decision) => {
    expect(decision).toMatchObject({ campaign: 'c1', reason });
  });

  it('lets a service campaign run without marketing consent', () => {
    expect(
      decideOne({ purpose: 'service' }, { ...visitor, consent: { ...granted, marketing: false } })?.reason,
    ).toBe('arm.drawn');
  });

  it('asks the gates in order: each refusal hides those that come later', () => {
    const everythingWrong = { purpose: 'marketing', holds: () => 0, arms: [] } as const;
    const busy = { ...page, interrupted: true };
    const history = { ...shown, interruptedAt: NOW };
    const nobody = {
      ...visitor,
      id: null,
      consent: { statistics: false, personalisation: false, marketing: false },
    };
    const reasons = [
      decideOne(everythingWrong, nobody, busy, history),
      decideOne(everythingWrong, { ...nobody, id: visitor.id }, busy, history),
      decideOne(everythingWrong, visitor, busy, history),
      decideOne({ ...everythingWrong, holds: () => 1 }, visitor, busy, history),
      decideOne({ ...everythingWrong, holds: () => 1 }, visitor, busy, { ...nothing, interruptedAt: NOW }),
      decideOne({ ...everythingWrong, holds: () => 1 }, visitor, busy),
      decideOne({ ...everythingWrong, holds: () => 1 }, visitor, { ...due('c1'), interrupted: true }),
      decideOne({ ...everythingWrong, holds: () => 1 }),
    ].map((decision) => decision?.reason);
    expect(reasons).toEqual([
      'consent.statistics',
      'consent.marketing',
      'targeting.no-match',
      'frequency.recent',
      'frequency.attention',
      'trigger.idle',
      'exclusion.open',
      'coverage.outside',
    ]);
  });
});

describe('a campaign the shop asked for', () => {
  const asked = { ...page, stages: new Map<string, Stage>([['c1', 'asked']]) };

  it('does not mind targeting, frequency and trigger', () => {
    const history = {
      ...historyOf('c1', { exposed: 9, exposedAt: NOW, closed: 9, closedAt: NOW }),
      interruptedAt: NOW,
    };
    expect(decideOne({ holds: () => 0 }, visitor, asked, history)?.reason).toBe('arm.drawn');
  });

  it('minds consent, and whoever is open', () => {
    expect(decideOne({}, { ...visitor, id: null }, asked)?.reason).toBe('consent.statistics');
    expect(decideOne({}, visitor, { ...asked, interrupted: true })?.reason).toBe('exclusion.open');
  });
});

describe('several campaigns', () => {
  const holdout: Pick<DecidableCampaign<unknown>, 'arms'> = { arms: [['holdout', 1, 0, 1]] };
  const reasons = (first: Partial<DecidableCampaign<unknown>>, view: PageView<unknown>) =>
    decide(
      { ...SITE, campaigns: [decidable(first), decidable({ id: 'c2' })] },
      visitor,
      view,
      nothing,
      NOW,
    ).map(({ reason }) => reason);

  it('show the first that passes, and the others not', () => {
    expect(reasons({}, due('c1', 'c2'))).toEqual(['arm.drawn', 'exclusion.open']);
  });

  it('let the second show while the first still waits for its trigger', () => {
    expect(reasons({}, due('c2'))).toEqual(['trigger.idle', 'arm.drawn']);
  });

  it('let the second show when the visitor is held out of the first', () => {
    expect(reasons(holdout, due('c1', 'c2'))).toEqual(['arm.drawn', 'arm.drawn']);
  });

  it('all meet a visitor who is held out of the site, and none is shown', () => {
    const everybody = {
      ...SITE,
      holdOut: holdOut('shop', 1),
      campaigns: [decidable(), decidable({ id: 'c2' })],
    };
    const decisions = decide(everybody, visitor, due('c1', 'c2'), nothing, NOW);
    expect(decisions).toEqual(
      ['c1', 'c2'].map((campaign) => ({ campaign, reason: 'arm.held', arm: 'site-holdout', share: 1 })),
    );
  });
});

describe('a campaign that stands in nobody’s way', () => {
  const calm = { calm: 1 };
  const stranger: Visitor = { ...visitor, id: null };

  it('is shown in its first variant, outside of every comparison, to who may not be recognised', () => {
    const arms: DecidableArm[] = [
      ['holdout', 0.5, 0, 0.5],
      ['a', 0.25, 0.5, 0.75, 'fa'],
      ['b', 0.25, 0.75, 1, 'fb'],
    ];
    const held = { ...SITE, holdOut: holdOut('shop', 1), campaigns: [decidable({ ...calm, arms })] };
    expect(decide(held, stranger, due('c1'), nothing, NOW)).toEqual([
      { campaign: 'c1', reason: 'arm.default', arm: 'a', share: 0.25, file: 'fa' },
    ]);
    expect(decideOne(calm, visitor, due('c1'))?.reason).toBe('arm.drawn');
  });

  it('still waits for consent to marketing when that is what it is for', () => {
    const unwilling = { ...stranger, consent: { ...visitor.consent, marketing: false } };
    expect(decideOne({ ...calm, purpose: 'marketing' }, unwilling, due('c1'))?.reason).toBe(
      'consent.marketing',
    );
  });

  it('uses up nobody’s patience, and needs none', () => {
    const site = { attentionHours: 24, campaigns: [decidable(calm), decidable({ id: 'c2' })] };
    const view = { ...due('c1', 'c2'), interrupted: true };
    const lately: History = { ...nothing, interruptedAt: NOW - 1 };
    const reasons = (page: PageView<unknown>, history: History) =>
      decide(site, visitor, page, history, NOW).map(({ reason }) => reason);
    expect(reasons(view, nothing)).toEqual(['arm.drawn', 'exclusion.open']);
    expect(reasons(due('c1', 'c2'), nothing)).toEqual(['arm.drawn', 'arm.drawn']);
    expect(reasons(due('c1', 'c2'), lately)).toEqual(['arm.drawn', 'frequency.attention']);
  });
});

describe('the arm', () => {
  const arms: DecidableArm[] = [
    ['holdout', 0.2, 0, 0.2],
    ['a', 0.4, 0.2, 0.6, 'fa'],
    ['b', 0.4, 0.6, 1, 'fb'],
  ];

  it('stays with the visitor for as long as the phase runs', () => {
    for (const [arm, share, , , file] of arms) {
      const history = historyOf('c1', {}, { seed: 'c1.1', arm });
      expect(assignArm({}, decidable({ arms, seed: 'c1.1' }), 'anyone', history)).toEqual({
        reason: 'arm.stored',
        arm,
        share,
        file,
      });
    }
  });

  it('is drawn anew in a new phase, and when it is gone', () => {
    const history = historyOf('c1', {}, { seed: 'c1.1', arm: 'gone' });
    expect(assignArm({}, decidable({ arms, seed: 'c1.1' }), 'anyone', history)?.reason).toBe('arm.drawn');
    expect(
      assignArm(
        {},
        decidable({ arms, seed: 'c1.2' }),
        'anyone',
        historyOf('c1', {}, { seed: 'c1.1', arm: 'a' }),
      )?.reason,
    ).toBe('arm.drawn');
  });

  it('is that of the site’s holdout before any other, and is not stored as one of the campaign', () => {
    const stored = historyOf('c1', {}, { seed: 'c1.1', arm: 'a' });
    const held = { reason: 'arm.held', arm: 'site-holdout', share: 0.5 };
    const arrivals = Array.from({ length: 1000 }, (_, index) =>
      assignArm({ holdOut: holdOut('shop', 0.5) }, decidable({ arms }), `visitor-${index}`, stored),
    );
    const places = Array.from({ length: 1000 }, (_, index) => bucket('shop', `visitor-${index}`));
    arrivals.forEach((arrival, index) =>
      (places[index] ?? 1) < 0.5 ? expect(arrival).toEqual(held) : expect(arrival?.reason).toBe('arm.stored'),
    );
    expect(places.filter((place) => place < 0.5).length).toBeGreaterThan(400);
  });

  it('is nobody’s outside the coverage, held out by the site or not', () => {
    const half = arms.map(([id, share, from, to, file]): DecidableArm => [
      id,
      share,
      from,
      (from + to) / 2,
      file,
    ]);
    for (let visitorId = 0; visitorId < 1000; visitorId++) {
      const arrival = (holdOutHalf: boolean) =>
        assignArm(
          holdOutHalf ? { holdOut: holdOut('shop', 0.5) } : {},
          decidable({ arms: half }),
          `visitor-${visitorId}`,
          nothing,
        );
      expect(arrival(true) === undefined).toBe(arrival(false) === undefined);
    }
  });

  it('falls to each with the chance it is due', () => {
    const counts = new Map<string | undefined, number>();
    for (let visitorId = 0; visitorId < 10_000; visitorId++) {
      const arm = assignArm({}, decidable({ arms }), `visitor-${visitorId}`, nothing)?.arm;
      counts.set(arm, (counts.get(arm) ?? 0) + 1);
    }
    const chiSquare = arms.reduce(
      (sum, [id, share]) => sum + ((counts.get(id) ?? 0) - share * 10_000) ** 2 / (share * 10_000),
      0,
    );
    // 2 degrees of freedom: p = .0001 at 18.4.
    expect(chiSquare).toBeLessThan(18.4);
  });
});

describe('decide', () => {
  const site = fc.record({
    attentionHours: fc.nat(100),
    holdOut: fc.constantFrom(undefined, holdOut('shop', 0.1), holdOut('shop', 0.5)),
    campaigns: fc.array(campaignArbitrary, { maxLength: 6 }),
  });

  it('is total: one decision per campaign, each with a reason, whatever comes in', () => {
    fc.assert(
      fc.property(site, pageArbitrary, fc.double(), fc.option(fc.string()), (input, view, now, id) => {
        const decisions = decide(input, { ...visitor, id }, view, nothing, now);
        expect(decisions.map(({ campaign }) => campaign)).toEqual(
          input.campaigns.map((campaign) => campaign.id),
        );
        for (const { reason } of decisions)
          expect(reason).toMatch(/^(consent|targeting|frequency|trigger|exclusion|coverage|arm)\.[a-z-]+$/);
      }),
    );
  });

  it('is pure: the same input, the same answer, and nothing is changed', () => {
    fc.assert(
      fc.property(site, pageArbitrary, (input, view) => {
        const stages = new Map(view.stages);
        const first = decide(input, visitor, view, nothing, NOW);
        expect(decide(input, visitor, view, nothing, NOW)).toEqual(first);
        expect(view.stages).toEqual(stages);
      }),
    );
  });

  it('never shows two at once', () => {
    fc.assert(
      fc.property(site, pageArbitrary, (input, view) => {
        const showing = decide(input, visitor, view, nothing, NOW).filter(
          (decision) => 'file' in decision && decision.file,
        );
        expect(showing.length).toBeLessThanOrEqual(view.interrupted ? 0 : 1);
      }),
    );
  });
});
