// For tests: events that pass every check, built from what a test cares about.
import type { BeckonEvent, EventOf, EventPage } from '@/core/events/event';
import type { AcceptedEvent, DayInterval } from './event-store';

/** The n-th of a row of valid UUIDs version 7. */
export function uuid(n: number): string {
  const hex = n.toString(16).padStart(12, '0');
  return `018f0000-0000-7000-8000-${hex}`;
}

/** Id of the n-th visitor. */
export function visitorId(n: number): string {
  return uuid(0xa000_0000 + n);
}

/** A Monday at noon UTC, ms. */
export const NOON = Date.UTC(2026, 0, 5, 12);
export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

/** Days of a site by the clock of UTC: from that of `NOON` so many days on, to another. */
export function daysFrom(first: number, end: number): DayInterval {
  const date = Math.floor(NOON / DAY);
  const dates = [date + first, date + end] as const;
  return { from: dates[0] * DAY, to: dates[1] * DAY, dates };
}

export const PAGE: EventPage = {
  url: 'https://shop.example/jackets',
  device: 'desktop',
  language: 'nb-NO',
  visitor: 'new',
  source: 'newsletter',
};

type CampaignEventType = Extract<BeckonEvent, { arm: string | null }>['type'];

const PROPS: { [T in CampaignEventType]: EventOf<T>['props'] } = {
  'campaign.exposed': { probability: 0.4 },
  'campaign.shown': {},
  'campaign.clicked': { step: 'start', block: 'button' },
  'campaign.closed': { step: 'start', reason: 'button' },
  'step.viewed': { step: 'start' },
  'quiz.answered': { step: 'start', answers: { whom: ['her'] }, remembered: true },
  'quiz.completed': { outcome: 'warm', path: ['start'], answers: { whom: ['her'] }, remembered: true },
  'goal.reached': {},
  'feedback.given': { kind: 'fewer' },
  'form.submitted': {
    step: 'start',
    fields: { email: 'kari@example.com' },
    email: 'kari@example.com',
    consents: [{ block: 'terms', text: 'Yes, write to me.', granted: true }],
  },
};

export interface CampaignEventParts {
  id?: number;
  at?: number;
  visitor?: number | null;
  arm?: string | null;
  page?: Partial<EventPage>;
  /** Of a step that was viewed. */
  step?: string;
  /** Of a quiz. */
  answers?: EventOf<'quiz.answered'>['props']['answers'];
  /** Of an exposure. */
  audiences?: readonly string[] | undefined;
  segments?: readonly string[] | undefined;
}

/** An event of campaign "welcome", release 1, of visitor 1 in arm "a" unless told otherwise; see `RELEASE` in site.fixtures. */
export function campaignEvent(type: CampaignEventType, parts: CampaignEventParts = {}): BeckonEvent {
  const visitor = parts.visitor === undefined ? 1 : parts.visitor;
  const { audiences, segments, step, answers } = parts;
  const props =
    type === 'campaign.exposed'
      ? {
          ...(parts.arm === 'holdout' ? { probability: 0.2 } : PROPS[type]),
          ...(audiences && { audiences }),
          ...(segments && { segments }),
        }
      : {
          ...PROPS[type],
          ...(['step.viewed', 'quiz.answered'].includes(type) && step && { step }),
          ...(type.startsWith('quiz.') && answers && { answers }),
        };
  return {
    type,
    id: uuid(parts.id ?? 1),
    at: parts.at ?? NOON,
    visitor: visitor === null ? null : visitorId(visitor),
    session: visitor === null ? null : uuid(0xb000_0000 + visitor),
    page: { ...PAGE, ...parts.page },
    campaign: 'welcome',
    release: 1,
    arm: parts.arm === undefined ? 'a' : parts.arm,
    props,
  } as BeckonEvent;
}

/** The n-th page view; outside every campaign. */
export function pageView(id: number, at = NOON): EventOf<'page.viewed'> {
  return {
    type: 'page.viewed',
    id: uuid(id),
    at,
    visitor: visitorId(1),
    session: uuid(0xb000_0001),
    page: PAGE,
    props: {},
  };
}

export interface ShopEventParts {
  id?: number;
  at?: number;
  visitor?: number | null;
}

/** What a shop tells of a visitor, outside every campaign. */
function shopEvent({ id = 1, at = NOON, visitor = 1 }: ShopEventParts) {
  const who = visitor === null ? null : visitorId(visitor);
  return { id: uuid(id), at, visitor: who, session: who, page: PAGE };
}

/** The visitor is known by this id of the shop. */
export function identified(id: string, parts: ShopEventParts = {}): EventOf<'visitor.identified'> {
  return { ...shopEvent(parts), type: 'visitor.identified', props: { id } };
}

/** Order A-1 of 10 EUR unless told otherwise; amounts in minor units. */
export function orderPlaced({
  order = 'A-1',
  amount = 1000,
  currency = 'EUR',
  customer,
  ...parts
}: ShopEventParts & {
  order?: string;
  amount?: number;
  currency?: string;
  customer?: string;
}): EventOf<'order.placed'> {
  const props = { order, total: amount, currency, items: 1, ...(customer !== undefined && { customer }) };
  return { ...shopEvent(parts), type: 'order.placed', props };
}

export function orderRefunded({
  order = 'A-1',
  amount = 1000,
  currency = 'EUR',
  ...parts
}: ShopEventParts & { order?: string; amount?: number; currency?: string }): EventOf<'order.refunded'> {
  return { ...shopEvent(parts), type: 'order.refunded', props: { order, amount, currency } };
}

/** As ingest hands it on: received when it happened, by a person's browser, on site "shop", in phase "p1" when it has an arm. */
export function accepted(event: BeckonEvent, parts: Partial<AcceptedEvent> = {}): AcceptedEvent {
  const phase = 'arm' in event && event.arm !== null ? { phase: 'p1' } : {};
  return {
    site: 'shop',
    event,
    receivedAt: event.at,
    happenedAt: event.at,
    bot: false,
    verified: false,
    ...phase,
    ...parts,
  };
}
