// What a busy campaign sends in 90 days, always the same: many sources and pages of which few are frequent, several arms, visitors
// who come back, and orders.
import type { BeckonEvent, EventPage } from '@/core/events/event';
import type { AcceptedEvent } from '@/server/ingest/event-store';

export const DAYS = 90;
export const SOURCES = 500;
export const PAGES = 20_000;

/** Raised when the same arguments make another history. */
export const HISTORY_VERSION = 1;

export interface HistoryOptions {
  /** At least; the last visitor finishes. */
  events: number;
  site: string;
  campaign: string;
  phase: string;
  /** The holdout among them. */
  arms: readonly string[];
  /** Beginning and end, ms since 1970 UTC. */
  from: number;
  to: number;
}

/** Events of a visitor on average, from which follows how dense they come. */
const EVENTS_OF_VISITOR = 4.43;
const HOUR = 3_600_000;
const LANGUAGES = ['de', 'en-GB', 'nb-NO', 'fr', 'nl', 'sv'];
const COUNTRIES = ['DE', 'GB', 'NO', 'FR', 'NL', 'SE', 'AT', 'CH', 'DK', 'US'];
const AUDIENCES = ['loyal', 'bargain', 'lapsed', 'gifts'];
const SEGMENTS = ['cart', 'reader', 'member', 'sale', 'outdoor', 'indoor'];

/** Numbers from 0 to 1 that look random and are the same every time (mulberry32). */
export function createDice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The events of one visitor after the other, in the order of their first visits. */
export function* writeHistory(options: HistoryOptions): Generator<AcceptedEvent[]> {
  const { events, site, campaign, phase, arms, from, to } = options;
  const roll = createDice(1);
  const pick = <Item>(items: readonly Item[], value = roll()) =>
    items[Math.floor(value * items.length)] as Item;
  const pickSome = (items: readonly string[]) => items.filter(() => roll() < 0.2);
  const step = (to - from) / (events / EVENTS_OF_VISITOR);
  let ids = 0;
  const makeId = (at: number) => {
    const time = Math.floor(at).toString(16).padStart(12, '0');
    const number = (ids++).toString(16).padStart(12, '0');
    return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-${number}`;
  };
  for (let made = 0, first = from; made < events; first += step) {
    const begin = Math.min(Math.floor(first), to - 1);
    const visitor = makeId(begin);
    const arm = pick(arms);
    const country = pick(COUNTRIES, roll() ** 2);
    const source = roll() < 0.3 ? undefined : `source-${Math.floor(SOURCES * roll() ** 2)}`;
    const page: EventPage = {
      url: `https://shop.example/products/${Math.floor(PAGES * roll() ** 2)}`,
      device: pick(['phone', 'phone', 'desktop', 'tablet'] as const),
      language: pick(LANGUAGES, roll() ** 2),
      visitor: roll() < 0.7 ? 'new' : 'returning',
      ...(source !== undefined && { source, medium: 'email' }),
    };
    const own: AcceptedEvent[] = [];
    const add = (at: number, event: object, more: Partial<AcceptedEvent> = {}) => {
      // Nothing lies in the future, nor before the visitor came.
      const happenedAt = Math.min(begin + at, to - 1);
      const whole = { id: makeId(happenedAt), at: happenedAt, visitor, session: visitor, page, ...event };
      const facts = { site, event: whole as BeckonEvent, receivedAt: happenedAt, happenedAt };
      own.push({ ...facts, bot: false, verified: false, ...more });
    };
    const addOfCampaign = (at: number, type: string, props: object, more: Partial<AcceptedEvent> = {}) =>
      add(at, { type, campaign, release: 1, arm, props }, { phase, ...more });
    add(0, { type: 'page.viewed', props: {} });
    const groups = { audiences: pickSome(AUDIENCES), segments: pickSome(SEGMENTS) };
    addOfCampaign(
      10,
      'campaign.exposed',
      { probability: 1 / arms.length, ...groups },
      { country, local: Math.floor(begin / HOUR) % 168 },
    );
    if (arm !== 'holdout') {
      addOfCampaign(20, 'campaign.shown', {});
      addOfCampaign(30, 'step.viewed', { step: 'start' });
      if (roll() < 0.08) addOfCampaign(9000, 'campaign.clicked', { step: 'start', block: 'button' });
      if (roll() < 0.04) addOfCampaign(15_000, 'form.submitted', { step: 'start', fields: {}, consents: [] });
      else if (roll() < 0.5) addOfCampaign(5000, 'campaign.closed', { step: 'start', reason: 'button' });
    }
    if (roll() < 0.05) addOfCampaign(60_000, 'goal.reached', {});
    if (roll() < 0.15) add(2 * HOUR, { type: 'page.viewed', props: {} });
    if (roll() < 0.03) {
      const props = {
        order: `A-${ids}`,
        total: 1000 + Math.floor(roll() * 20_000),
        currency: 'EUR',
        items: 1,
      };
      add(3 * HOUR, { type: 'order.placed', props });
    }
    made += own.length;
    yield own;
  }
}
