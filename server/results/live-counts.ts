// What visitors did in the last half hour, by the minute in which the server heard of it. In memory: it says what is going on, and is
// no result. It knows what this process took in, and a new start begins at nothing.
import type { AcceptedEvent, EventStore } from '../ingest/event-store';

export const LIVE_MINUTES = 30;
const MINUTE_MS = 60_000;
/** Far above what a site runs at once; more are left out, so that memory is bounded. */
const MAX_CAMPAIGNS = 200;

/** Events, not visitors: somebody who comes twice counts twice. */
export interface LiveCount {
  exposed: number;
  shown: number;
  clicked: number;
  submitted: number;
}

export interface LiveMinute extends LiveCount {
  /** ms. */
  start: number;
}

const KINDS = {
  'campaign.exposed': 'exposed',
  'campaign.shown': 'shown',
  'campaign.clicked': 'clicked',
  'form.submitted': 'submitted',
} as const;

interface Slot {
  minute: number;
  campaigns: Map<string, LiveCount>;
}

const none = (): LiveCount => ({ exposed: 0, shown: 0, clicked: 0, submitted: 0 });

export class LiveCounts {
  readonly #now: () => number;
  readonly #since: number;
  /** By site; each has at most `LIVE_MINUTES` slots, and each minute its place among them. */
  readonly #slots = new Map<string, Slot[]>();

  /** @param now ms since 1970 UTC */
  constructor(now: () => number) {
    this.#now = now;
    this.#since = now();
  }

  /** Counts what `store` takes in on the way. A batch of which a part was known already is a repetition, and is not counted. */
  watch(store: Pick<EventStore, 'append'>): Pick<EventStore, 'append'> {
    return {
      append: async (events) => {
        const result = await store.append(events);
        if (result.duplicate === 0) this.add(events);
        return result;
      },
    };
  }

  add(events: readonly AcceptedEvent[]): void {
    const minute = Math.floor(this.#now() / MINUTE_MS);
    for (const { site, event, bot } of events) {
      if (bot || !isCounted(event)) continue;
      const { campaigns } = this.#slot(site, minute);
      let count = campaigns.get(event.campaign);
      if (!count) {
        if (campaigns.size >= MAX_CAMPAIGNS) continue;
        campaigns.set(event.campaign, (count = none()));
      }
      count[KINDS[event.type]]++;
    }
  }

  /** Of one campaign, or of all of the site; the running minute last. `since`: nothing is known from before, ms. */
  read(site: string, campaign: string | null): { since: number; minutes: LiveMinute[] } {
    const last = Math.floor(this.#now() / MINUTE_MS);
    const minutes = Array.from({ length: LIVE_MINUTES }, (_, place) => {
      const minute = last - LIVE_MINUTES + 1 + place;
      const slot = this.#slots.get(site)?.[minute % LIVE_MINUTES];
      const sum = none();
      if (slot?.minute === minute)
        for (const [id, count] of slot.campaigns)
          if (campaign === null || campaign === id)
            for (const kind of Object.keys(sum) as (keyof LiveCount)[]) sum[kind] += count[kind];
      return { start: minute * MINUTE_MS, ...sum };
    });
    return { since: this.#since, minutes };
  }

  #slot(site: string, minute: number): Slot {
    let slots = this.#slots.get(site);
    if (!slots) this.#slots.set(site, (slots = []));
    const place = minute % LIVE_MINUTES;
    let slot = slots[place];
    if (slot?.minute !== minute) slots[place] = slot = { minute, campaigns: new Map() };
    return slot;
  }
}

type Event = AcceptedEvent['event'];
type CountedEvent = Extract<Event, { type: keyof typeof KINDS }>;

function isCounted(event: Event): event is CountedEvent {
  return Object.hasOwn(KINDS, event.type);
}
