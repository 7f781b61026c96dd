// What a shop's page sends to Beckon, and what it gets for it. Seen from within the page: Playwright cannot read the bodies
// of requests that Firefox makes.
import { fileURLToPath } from 'node:url';
import type { BrowserContext, Page } from '@playwright/test';

const REPORTER = fileURLToPath(new URL('tell-sent-events.js', import.meta.url));
/** Longest wait for an answer, ms. */
const PATIENCE_MS = 15_000;

/** One event as it left the page; only what tests look at. */
export interface SentEvent {
  id: string;
  type: string;
  visitor: string | null;
  session: string | null;
  arm?: string | null;
}

export interface SentBatch {
  /** Of the answer; null for a beacon, whose answer no page sees, and 0 when there was none. */
  status: number | null;
  events: SentEvent[];
}

export class EventWatch {
  readonly batches: SentBatch[] = [];
  readonly #waiting = new Set<(batch: SentBatch) => void>();

  get events(): SentEvent[] {
    return this.batches.flatMap(({ events }) => events);
  }

  take(status: number | null, body: string): void {
    const { events } = JSON.parse(body) as { events: SentEvent[] };
    const batch = { status, events };
    this.batches.push(batch);
    for (const tell of this.#waiting) tell(batch);
  }

  /**
   * Resolves once the server has answered that an event of this type is on disk, also when that was before.
   * @throws after `PATIENCE_MS`, saying what was sent instead.
   */
  acknowledged(type: string): Promise<void> {
    const holds = ({ status, events }: SentBatch) =>
      status === 202 && events.some((event) => event.type === type);
    if (this.batches.some(holds)) return Promise.resolve();
    return new Promise((resolve, reject) => {
      const look = (batch: SentBatch) => {
        if (!holds(batch)) return;
        clearTimeout(timer);
        this.#waiting.delete(look);
        resolve();
      };
      const timer = setTimeout(() => {
        const sent = this.batches.map(
          ({ status, events }) => `${status}: ${events.map((event) => event.type)}`,
        );
        reject(new Error(`No ${type} was acknowledged. Sent so far: ${sent.join(' / ')}`));
      }, PATIENCE_MS);
      this.#waiting.add(look);
    });
  }
}

/** Call it before the page is opened. What the page's own scripts do to `fetch` comes later, and is theirs. */
export async function watchEvents(of: Page | BrowserContext): Promise<EventWatch> {
  const watch = new EventWatch();
  await of.exposeFunction('tellSentEvents', (status: number | null, body: string) =>
    watch.take(status, body),
  );
  await of.addInitScript({ path: REPORTER });
  return watch;
}
