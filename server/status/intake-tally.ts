// What came in for each site and what of it did not become an event: by the minute for the last hour, in memory, and by the day, in the
// database. Counted as it happens and written once a minute, so that a flood of refusals costs no writes.
import type { Database } from '../db/database';
import type { IngestCount } from '../ingest/create-ingest';

/** What days are kept of. `bot`: events of programs and of the team itself, which are kept and count in no figure. */
export const DAILY_KINDS = ['accepted', 'bot', 'rejected', 'droppedBySender', 'limited', 'shed'] as const;
export type DailyKind = (typeof DAILY_KINDS)[number];

export const TALLIED_MINUTES = 60;
const MINUTE_MS = 60_000;

interface Minutes {
  /** Of the last event, since 1970. */
  last: number;
  /** Events by minute, each at its place. */
  counts: number[];
}

export class IntakeTally {
  readonly #now: () => number;
  readonly #since: number;
  readonly #minutes = new Map<string, Minutes>();
  /** `site day kind` → what is not written yet. */
  #unwritten = new Map<string, number>();

  /** @param now ms since 1970 UTC */
  constructor(now: () => number) {
    this.#now = now;
    this.#since = now();
  }

  /** As ingest counts; what belongs to no site is nobody's to see. */
  count(what: IngestCount, number: number, site?: string): void {
    if (site === undefined || number <= 0 || !isDaily(what)) return;
    const now = this.#now();
    const key = `${site} ${dayOf(now)} ${what}`;
    this.#unwritten.set(key, (this.#unwritten.get(key) ?? 0) + number);
    if (what === 'accepted') this.#addToMinute(site, Math.floor(now / MINUTE_MS), number);
  }

  /** Events taken in, the running minute last. `since`: nothing is known from before, ms. */
  lastHour(site: string): { since: number; minutes: { start: number; events: number }[] } {
    const last = Math.floor(this.#now() / MINUTE_MS);
    const known = this.#minutes.get(site);
    const minutes = Array.from({ length: TALLIED_MINUTES }, (_, place) => {
      const minute = last - TALLIED_MINUTES + 1 + place;
      const isKnown = known && minute <= known.last && minute > known.last - TALLIED_MINUTES;
      return {
        start: minute * MINUTE_MS,
        events: isKnown ? (known.counts[minute % TALLIED_MINUTES] ?? 0) : 0,
      };
    });
    return { since: this.#since, minutes };
  }

  /** Writes what is new. What cannot be written is tried again with the next. */
  async write(db: Database): Promise<void> {
    const taken = this.#unwritten;
    this.#unwritten = new Map();
    const rows = [...taken].map(([key, count]) => {
      const [siteId = '', day = '', kind = ''] = key.split(' ');
      return { key, siteId, day, kind, count };
    });
    try {
      const sites = await db.site.findMany({
        where: { id: { in: [...new Set(rows.map(({ siteId }) => siteId))] } },
        select: { id: true },
      });
      const there = new Set(sites.map(({ id }) => id));
      for (const { key, count, ...at } of rows) {
        // Of a site that is gone nobody asks any more.
        if (there.has(at.siteId))
          await db.dailyCount.upsert({
            where: { siteId_day_kind: at },
            create: { ...at, count },
            update: { count: { increment: count } },
          });
        taken.delete(key);
      }
    } catch (error) {
      for (const [key, count] of taken) this.#unwritten.set(key, (this.#unwritten.get(key) ?? 0) + count);
      throw error;
    }
  }

  #addToMinute(site: string, minute: number, number: number): void {
    let known = this.#minutes.get(site);
    if (!known) this.#minutes.set(site, (known = { last: minute, counts: [] }));
    // Minutes in which nothing came have their place cleared.
    for (let empty = Math.max(known.last + 1, minute - TALLIED_MINUTES + 1); empty <= minute; empty++)
      known.counts[empty % TALLIED_MINUTES] = 0;
    known.last = Math.max(known.last, minute);
    known.counts[minute % TALLIED_MINUTES] = (known.counts[minute % TALLIED_MINUTES] ?? 0) + number;
  }
}

function isDaily(what: IngestCount): what is DailyKind {
  return (DAILY_KINDS as readonly string[]).includes(what);
}

/** The day of UTC, as `2026-11-22`. */
export function dayOf(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}
