import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bucket } from '@/core/assignment';
import type { EventPage } from '@/core/events/event';
import { acceptEvent, type BatchFacts } from './accept-event';
import { campaignEvent, HOUR, NOON, pageView, visitorId, type CampaignEventParts } from './event.fixtures';
import type { ReleaseFacts } from '../sites/site-directory';
import { siteArmOf } from '../sites/site-phase';
import { armOf, RELEASE, SITE_KEY, siteWith, visitorIn } from './site.fixtures';

const facts: BatchFacts = { site: siteWith(), sent: NOON, receivedAt: NOON, bot: false };

function reasonFor(event: unknown, site = facts.site): string {
  const answer = acceptEvent(event, { ...facts, site });
  return 'reason' in answer ? answer.reason : 'accepted';
}
const inArm = (arm: string): CampaignEventParts => ({ arm, visitor: visitorIn(arm) });

describe('an event', () => {
  it('is accepted with its site, its phase and the time it happened', () => {
    const event = campaignEvent('campaign.exposed', { ...inArm('a'), at: NOON - 1000 });
    expect(acceptEvent(event, facts)).toEqual({
      accepted: {
        site: 'shop',
        event,
        receivedAt: NOON,
        happenedAt: NOON - 1000,
        bot: false,
        verified: false,
        // A minute before one on Monday in Oslo, in whole hours.
        local: 12,
        phase: 'p1',
      },
    });
  });

  it('says which field is wrong and how', () => {
    expect(reasonFor({ ...pageView(1), at: 'noon' })).toBe(
      'at: Invalid input: expected number, received string',
    );
    expect(reasonFor({ ...pageView(1), type: 'page.liked' })).toMatch(/^type: .*page\.viewed/);
    expect(reasonFor({ ...pageView(1), extra: 1 })).toBe('Unrecognized key: "extra"');
    expect(reasonFor(null)).toBe('Invalid input: expected object, received null');
  });

  it('never repeats more than a line of what was sent', () => {
    expect(reasonFor({ ...pageView(1), ['x'.repeat(5000)]: 1 }).length).toBeLessThan(250);
  });

  it('loses the query and the fragment of its page, and any name and password', () => {
    const event = pageView(1);
    event.page = { ...event.page, url: 'https://kari:secret@shop.example/a/b?email=kari@example.com#token' };
    const answer = acceptEvent(event, facts);
    expect(answer).toMatchObject({ accepted: { event: { page: { url: 'https://shop.example/a/b' } } } });
  });

  it.each(['javascript:alert(1)', 'file:///etc/passwd', '/jackets', 'data:text/html,x', ''])(
    'is rejected on the page %j',
    (url) => {
      const event = pageView(1);
      const page: EventPage = { ...event.page, url };
      expect(reasonFor({ ...event, page })).toMatch(/^page\.url: /);
    },
  );

  it('is rejected when its referrer is more than a host', () => {
    const event = pageView(1);
    const page: EventPage = { ...event.page, referrer: 'https://mail.example/?to=kari' };
    expect(reasonFor({ ...event, page })).toMatch(/^page\.referrer: /);
  });

  it('is rejected when its e-mail address cannot be one', () => {
    const event = campaignEvent('form.submitted', inArm('a'));
    expect(reasonFor(event)).toBe('accepted');
    expect(reasonFor({ ...event, props: { ...event.props, email: 'kari at example' } })).toMatch(
      /^props\.email: /,
    );
  });
});

describe('a step that was seen', () => {
  const viewed = campaignEvent('step.viewed', { ...inArm('a'), step: 'thanks' });
  const asRead = (release: typeof RELEASE) => {
    const answer = acceptEvent(viewed, { ...facts, site: siteWith([release]) });
    return 'accepted' in answer ? answer.accepted : answer.reason;
  };

  it('counts when the release has it, with what its phase asks of orders', () => {
    expect(asRead({ ...RELEASE, steps: ['start', 'thanks'], repeatDays: 30 })).toMatchObject({
      phase: RELEASE.phase,
      repeatDays: 30,
    });
  });

  it('is rejected when the release has none such', () => {
    expect(asRead({ ...RELEASE, steps: ['start'] })).toBe('props.step: This release has no such step.');
  });

  it('counts nowhere when nobody knows which steps there were', () => {
    expect(asRead(RELEASE)).not.toHaveProperty('phase');
  });
});

describe('the arm of an event', () => {
  it('is the one the visitor was assigned to, in every arm', () => {
    for (const arm of ['holdout', 'a', 'b'])
      expect(reasonFor(campaignEvent('campaign.exposed', inArm(arm)))).toBe('accepted');
  });

  it('is rejected when it is another one', () => {
    const event = campaignEvent('campaign.exposed', { arm: 'b', visitor: visitorIn('a') });
    expect(reasonFor(event)).toBe('arm: This visitor does not belong to this arm.');
    expect(reasonFor({ ...event, arm: 'c' })).toBe('arm: This visitor does not belong to this arm.');
  });

  it('is rejected for a visitor whom the campaign does not cover', () => {
    const half = { ...RELEASE, coverage: 0.5 };
    const event = campaignEvent('campaign.exposed', { arm: 'a', visitor: visitorIn(undefined, half) });
    expect(reasonFor(event, siteWith([half]))).toMatch(/^arm: /);
  });

  it('is kept when a later release of the same phase covers fewer visitors, and possible when one covers more', () => {
    const narrow = { ...RELEASE, coverage: 0.5 };
    const outside = visitorIn(undefined, narrow);
    const event = campaignEvent('campaign.clicked', { arm: armOf(visitorId(outside)), visitor: outside });
    expect(reasonFor({ ...event, release: 2 }, siteWith([RELEASE, { ...narrow, release: 2 }]))).toBe(
      'accepted',
    );
    expect(reasonFor({ ...event, release: 2 }, siteWith([narrow, { ...RELEASE, release: 2 }]))).toBe(
      'accepted',
    );
    expect(reasonFor({ ...event, release: 1 }, siteWith([narrow, { ...RELEASE, release: 2 }]))).toMatch(
      /^arm: /,
    );
  });

  it('is kept when a later release of the same phase moved the shares, and not across phases', () => {
    const arms = [
      { id: 'a', share: 0 },
      { id: 'b', share: 1 },
    ];
    const event = { ...campaignEvent('campaign.clicked', inArm('a')), release: 2 };
    expect(reasonFor(event, siteWith([RELEASE, { ...RELEASE, release: 2, arms }]))).toBe('accepted');
    const other = { ...RELEASE, release: 2, arms, phase: 'p2', seed: 'seed-2' };
    expect(reasonFor(event, siteWith([RELEASE, other]))).toMatch(/^arm: /);
  });

  it('needs a visitor', () => {
    expect(reasonFor(campaignEvent('campaign.shown', { visitor: null }))).toBe(
      'visitor: An arm needs a visitor.',
    );
  });

  it('is the holdout for a goal in the shop too, which asks for nothing to be seen', () => {
    const accepted = acceptEvent(campaignEvent('goal.reached', inArm('holdout')), facts);
    expect(accepted).toHaveProperty('accepted.phase', RELEASE.phase);
  });

  it('is the holdout for exposures only', () => {
    const event = campaignEvent('campaign.clicked', inArm('holdout'));
    expect(reasonFor(event)).toMatch(/^arm: The holdout is shown nothing/);
  });

  it('may be absent outside every experiment; the event then belongs to no phase', () => {
    const event = campaignEvent('campaign.shown', { arm: null, visitor: null });
    expect(acceptEvent(event, facts)).not.toHaveProperty('accepted.phase');
    expect(acceptEvent(event, facts)).toHaveProperty('accepted');
  });

  it('may not be absent in an exposure', () => {
    expect(reasonFor(campaignEvent('campaign.exposed', { arm: null }))).toMatch(/^arm: An exposure/);
  });

  it('has one probability in an exposure: its share', () => {
    const event = campaignEvent('campaign.exposed', inArm('a'));
    for (const probability of [0.2, 0.41, 1, 1e-9])
      expect(reasonFor({ ...event, props: { probability } })).toMatch(/^props\.probability: /);
  });

  it('means nothing without a release that the site has', () => {
    expect(reasonFor({ ...campaignEvent('campaign.shown', inArm('a')), release: 9 })).toMatch(/^release: /);
    expect(reasonFor({ ...campaignEvent('campaign.shown', inArm('a')), campaign: 'other' })).toMatch(
      /^release: /,
    );
  });
});

describe('a variant that segments are given', () => {
  const release: ReleaseFacts = { ...RELEASE, personal: ['b'] };
  const site = siteWith([release, { ...RELEASE, campaign: 'plain' }]);
  const asked = (visitor: number, arm: string, probability: number, campaign = 'welcome') =>
    acceptEvent(
      {
        ...campaignEvent('campaign.exposed', { id: visitor, arm }),
        visitor: visitorId(visitor),
        campaign,
        props: { probability },
      },
      { ...facts, site },
    );
  const [shown, held] = [visitorIn('a'), visitorIn('holdout')];

  it('is possible for whomever chance shows anything, with the chance of not being held out', () => {
    expect(asked(shown, 'b', 0.8)).toMatchObject({ accepted: { phase: release.phase, personal: ['b'] } });
    expect(asked(shown, 'a', 0.4, 'plain')).not.toHaveProperty('accepted.personal');
    expect(asked(shown, 'b', 0.4)).toHaveProperty('accepted');
    expect(asked(shown, 'b', 0.6)).toEqual({ reason: expect.stringMatching(/^props\.probability: /) });
    expect(asked(shown, 'a', 0.8)).toEqual({ reason: expect.stringMatching(/^props\.probability: /) });
  });

  it('is impossible for the holdout, and in a campaign that gives it to no segment', () => {
    expect(asked(held, 'b', 0.8)).toEqual({ reason: expect.stringMatching(/^arm: /) });
    expect(asked(shown, 'b', 0.8, 'plain')).toEqual({ reason: expect.stringMatching(/^arm: /) });
  });
});

describe('the holdout of the whole site', () => {
  const HELD = 0.2;
  const half = { ...RELEASE, coverage: 0.5 };
  const shares = (...list: number[]) =>
    list.map((share, index) => ({ share, until: index === 0 ? Infinity : NOON + HOUR }));
  const held = siteWith([RELEASE], shares(HELD));
  const place = (visitor: number) => bucket(SITE_KEY, visitorId(visitor));
  const find = (fits: (visitor: number) => boolean) => {
    for (let visitor = 1; visitor < 10_000; visitor++) if (fits(visitor)) return visitor;
    throw new Error('No visitor fits.');
  };
  const someone = find((visitor) => place(visitor) < HELD);
  const other = find((visitor) => place(visitor) >= HELD && armOf(visitorId(visitor)) === 'a');
  const exposed = (visitor: number, probability = HELD, arm = 'site-holdout') => ({
    ...campaignEvent('campaign.exposed', { arm, visitor }),
    props: { probability },
  });
  const phases = (event: unknown, site = held) => {
    const answer = acceptEvent(event, { ...facts, site });
    return 'accepted' in answer ? [answer.accepted.phase, answer.accepted.sitePhase] : answer.reason;
  };

  it('counts whom it holds in a phase of the site, and not in that of the campaign', () => {
    expect(phases(exposed(someone))).toEqual([undefined, 'site:shop:0.2']);
  });

  it('counts whom it does not hold in both, in every arm of the campaign', () => {
    expect(phases(exposed(other, 0.4, 'a'))).toEqual(['p1', 'site:shop:0.2']);
    const heldByCampaign = find((one) => place(one) >= HELD && armOf(visitorId(one)) === 'holdout');
    expect(phases(exposed(heldByCampaign, 0.2, 'holdout'))).toEqual(['p1', 'site:shop:0.2']);
  });

  it('counts exposures alone', () => {
    expect(phases(campaignEvent('campaign.clicked', { arm: 'a', visitor: other }))).toEqual([
      'p1',
      undefined,
    ]);
  });

  it('counts nobody while it is off', () => {
    expect(phases(exposed(other, 0.4, 'a'), siteWith())).toEqual(['p1', undefined]);
    expect(phases(exposed(someone), siteWith())).toMatch(/^props\.probability: /);
  });

  it('is rejected for whom it does not hold, with another share, and with anything but an exposure', () => {
    expect(reasonFor(exposed(other), held)).toBe('arm: This visitor does not belong to this arm.');
    for (const share of [0.1, 0.5, 0.6, 1])
      expect(reasonFor(exposed(someone, share), held)).toMatch(/^props\.p/);
    for (const type of ['campaign.shown', 'campaign.clicked', 'campaign.closed', 'form.submitted'] as const)
      expect(reasonFor(campaignEvent(type, { arm: 'site-holdout', visitor: someone }), held)).toMatch(
        /^arm: The holdout is shown nothing/,
      );
    expect(reasonFor({ ...exposed(someone), visitor: null }, held)).toBe('visitor: An arm needs a visitor.');
  });

  it('leaves out whom the campaign does not cover, as of all others', () => {
    const site = siteWith([half], shares(HELD));
    const covered = find((one) => place(one) < HELD && armOf(visitorId(one), half) !== undefined);
    const outside = find((one) => place(one) < HELD && armOf(visitorId(one), half) === undefined);
    expect(reasonFor(exposed(covered), site)).toBe('accepted');
    expect(reasonFor(exposed(outside), site)).toBe('arm: This visitor does not belong to this arm.');
  });

  it('lets no visitor whom it holds into an arm of a campaign', () => {
    const heldInA = find((one) => place(one) < HELD && armOf(visitorId(one)) === 'a');
    for (const type of ['campaign.exposed', 'campaign.shown', 'form.submitted'] as const)
      expect(reasonFor(campaignEvent(type, { arm: 'a', visitor: heldInA }), held)).toBe(
        'arm: This site shows this visitor nothing.',
      );
  });

  it('goes on for a day with what was made under another share', () => {
    const between = find((one) => place(one) >= 0.2 && place(one) < 0.3 && armOf(visitorId(one)) === 'a');
    const raised = siteWith([RELEASE], shares(0.3, 0.2));
    expect(phases(exposed(between, 0.3), raised)).toEqual([undefined, 'site:shop:0.3']);
    expect(phases(exposed(between, 0.4, 'a'), raised)).toEqual(['p1', 'site:shop:0.2']);
    expect(phases(exposed(someone, 0.2), raised)).toEqual([undefined, 'site:shop:0.2']);
    const dayLater = { ...facts, receivedAt: NOON + HOUR, site: raised };
    expect(acceptEvent(exposed(between, 0.4, 'a'), dayLater)).toHaveProperty('reason');
    expect(acceptEvent(exposed(someone, 0.2), dayLater)).toHaveProperty('reason');
    expect(acceptEvent(exposed(between, 0.3), dayLater)).toHaveProperty('accepted');
  });

  it('never counts a visitor in both of its arms, whatever is sent under whatever shares', () => {
    const event = fc.record({
      visitor: fc.integer({ min: 1, max: 300 }),
      arm: fc.constantFrom('site-holdout', 'holdout', 'a', 'b'),
      probability: fc.constantFrom(0.1, 0.2, 0.3, 0.4),
    });
    const share = fc.constantFrom(0, 0.1, 0.2, 0.3);
    fc.assert(
      fc.property(
        fc.array(event, { maxLength: 60 }),
        fc.uniqueArray(share, { minLength: 1 }),
        (sent, list) => {
          const arms = new Map<string, Set<string>>();
          for (const { visitor, arm, probability } of sent) {
            const answer = acceptEvent(exposed(visitor, probability, arm), {
              ...facts,
              site: siteWith([RELEASE], shares(...list)),
            });
            if (!('accepted' in answer) || answer.accepted.sitePhase === undefined) continue;
            const key = `${answer.accepted.sitePhase} ${visitor}`;
            arms.set(key, (arms.get(key) ?? new Set()).add(siteArmOf(arm)));
          }
          for (const own of arms.values()) expect(own.size).toBe(1);
        },
      ),
    );
  });
});

describe('the time of an event', () => {
  const happenedAt = (at: number, sent: number) => {
    const answer = acceptEvent(pageView(1, at), { ...facts, sent });
    return 'accepted' in answer ? answer.accepted.happenedAt - NOON : undefined;
  };

  it('is corrected by how wrong the sender’s clock is', () => {
    expect(happenedAt(NOON + HOUR - 5000, NOON + HOUR)).toBe(-5000);
    expect(happenedAt(NOON - HOUR - 5000, NOON - HOUR)).toBe(-5000);
  });

  it('is never after its receipt and never more than seven days before', () => {
    expect(happenedAt(NOON + HOUR, NOON)).toBe(0);
    expect(happenedAt(0, NOON)).toBe(-7 * 24 * HOUR);
    expect(happenedAt(8.64e15, 0)).toBe(0);
  });
});

describe('an order', () => {
  const order = (lines?: unknown) => ({
    ...pageView(1),
    type: 'order.placed',
    props: { order: '1001', total: 4900, currency: 'EUR', items: 2, ...(lines !== undefined && { lines }) },
  });
  const linesOf = (event: unknown) => {
    const answer = acceptEvent(event, facts);
    return 'accepted' in answer && answer.accepted.event.type === 'order.placed'
      ? answer.accepted.event.props.lines
      : answer;
  };

  it('is accepted with what was ordered, or without', () => {
    const lines = [{ id: '7', category: 'Cups', quantity: 1.5, price: 4900 }, { id: '8' }];
    expect([linesOf(order(lines)), linesOf(order([])), linesOf(order())]).toEqual([lines, [], undefined]);
  });

  it('keeps nobody’s id of the shop that a browser told, unlike the rest', () => {
    const { props, ...event } = order([]);
    const answer = acceptEvent({ ...event, props: { ...props, customer: 'C-77' } }, facts);
    expect('accepted' in answer && answer.accepted.event).toMatchObject({ props });
    expect(JSON.stringify(answer)).not.toContain('C-77');
  });

  it('cannot be given back by a browser', () => {
    const props = { order: 'A-1', amount: 100, currency: 'NOK' };
    expect(reasonFor({ ...pageView(1), type: 'order.refunded', props })).toMatch(/^type: .*signs/);
  });

  it('of many lines keeps the first hundred', () => {
    const lines = Array.from({ length: 250 }, (_, number) => ({ id: `${number}` }));
    expect(linesOf(order(lines))).toEqual(lines.slice(0, 100));
  });

  it.each([
    ['no list', 'cups'],
    ['a line without an id', [{ category: 'Cups' }]],
    ['an id that is longer than any', [{ id: 'x'.repeat(101) }]],
    ['a category that is longer than any', [{ id: '7', category: 'x'.repeat(201) }]],
    ['a price in major units', [{ id: '7', price: 49.5 }]],
    ['a quantity below zero', [{ id: '7', quantity: -1 }]],
    ['what nobody asked for', [{ id: '7', email: 'kari@example.com' }]],
  ])('with %s for its lines is rejected', (_name, lines) =>
    expect(reasonFor(order(lines))).toMatch(/^props\.lines/),
  );
});
