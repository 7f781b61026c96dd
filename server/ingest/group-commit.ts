// Gathers batches that arrive within a few milliseconds into one commit. While one commit runs the next group
// gathers, so groups grow with the load and a flush to disk is shared by all of them.
import { EventStoreError, type AcceptedEvent, type AppendResult } from './event-store';

interface Waiting {
  /** When it came, on the clock of `performance.now()`. */
  since: number;
  events: readonly AcceptedEvent[];
  resolve(result: AppendResult): void;
  reject(error: unknown): void;
}

export interface GroupCommitOptions {
  /** Stores all batches or none; one result per batch. */
  commit(batches: readonly (readonly AcceptedEvent[])[]): Promise<AppendResult[]>;
  /** How long a group gathers, ms. */
  window: number;
  /** A group of this many events does not gather any longer, and is not made larger. */
  maxGroup: number;
  /** Events that may wait, in all; more are refused with `busy`. */
  maxWaiting: number;
}

export class GroupCommit {
  readonly #options: GroupCommitOptions;
  #queue: Waiting[] = [];
  #queuedEvents = 0;
  /** Queued or being committed. */
  #waitingEvents = 0;
  #timer: NodeJS.Timeout | undefined;
  #committing = false;
  #whenIdle: (() => void)[] = [];
  #closed = false;

  constructor(options: GroupCommitOptions) {
    this.#options = options;
  }

  add(events: readonly AcceptedEvent[]): Promise<AppendResult> {
    if (this.#closed) return Promise.reject(new EventStoreError('closed', 'The event store was closed.'));
    if (this.#waitingEvents + events.length > this.#options.maxWaiting)
      return Promise.reject(new EventStoreError('busy', 'Too many events are waiting to be stored.'));
    return new Promise((resolve, reject) => {
      this.#queue.push({ since: performance.now(), events, resolve, reject });
      this.#queuedEvents += events.length;
      this.#waitingEvents += events.length;
      this.#schedule();
    });
  }

  /** Refuses new batches and resolves once all others are settled. */
  close(): Promise<void> {
    this.#closed = true;
    return new Promise((resolve) => {
      this.#whenIdle.push(resolve);
      if (!this.#committing) this.#next();
    });
  }

  #schedule(): void {
    if (this.#committing || this.#timer) return;
    const gathered = performance.now() - (this.#queue[0]?.since ?? 0);
    if (this.#queuedEvents >= this.#options.maxGroup || gathered >= this.#options.window) this.#next();
    else this.#timer = setTimeout(() => this.#next(), this.#options.window - gathered);
  }

  #next(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const group = this.#takeGroup();
    if (group.length === 0) {
      if (this.#closed) for (const resolve of this.#whenIdle.splice(0)) resolve();
      return;
    }
    this.#committing = true;
    void this.#commit(group).finally(() => {
      this.#committing = false;
      this.#waitingEvents -= countEvents(group);
      if (this.#closed) this.#next();
      else if (this.#queue.length > 0) this.#schedule();
    });
  }

  #takeGroup(): Waiting[] {
    let events = 0;
    let end = 0;
    for (const { events: batch } of this.#queue) {
      if (end > 0 && events + batch.length > this.#options.maxGroup) break;
      events += batch.length;
      end++;
    }
    this.#queuedEvents -= events;
    return this.#queue.splice(0, end);
  }

  /** A group that fails for a reason of its own is tried batch by batch, so that one impossible batch cannot spoil the others. */
  async #commit(group: readonly Waiting[]): Promise<void> {
    try {
      const results = await this.#options.commit(group.map(({ events }) => events));
      group.forEach(({ resolve, reject }, index) => {
        const result = results[index];
        if (result) resolve(result);
        else reject(new EventStoreError('unavailable', 'The event store gave no answer for a batch.'));
      });
    } catch (error) {
      const concernsAll = error instanceof EventStoreError && error.code !== 'unavailable';
      if (group.length === 1 || concernsAll) for (const { reject } of group) reject(error);
      else for (const one of group) await this.#commit([one]);
    }
  }
}

function countEvents(group: readonly Waiting[]): number {
  return group.reduce((sum, { events }) => sum + events.length, 0);
}
