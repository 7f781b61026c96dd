// Several workers that answer the same questions. Which one is asked is known when one has time: what takes long holds up little else.
import { EventStoreError } from '../event-store';
import type { CallArguments, CallName, CallResult } from './worker-calls';
import type { WorkerLink } from './worker-link';

/** With one more at hand, a worker need not wait for this thread to hand it the next. */
const AT_ONCE = 2;

type Asked<Calls extends { close(): void }> = Pick<WorkerLink<Calls>, 'call' | 'close'>;

export class ReaderPool<Calls extends { close(): void }> {
  readonly #workers: { link: Asked<Calls>; asked: number }[];
  readonly #waiting: ((link: Asked<Calls>) => Promise<unknown>)[] = [];
  #onIdle: (() => void) | undefined;
  #closed = false;

  constructor(links: readonly Asked<Calls>[]) {
    this.#workers = links.map((link) => ({ link, asked: 0 }));
  }

  /** Asks the worker that is asked the least, in the order of the calls. */
  call<Name extends CallName<Calls>>(
    name: Name,
    ...args: CallArguments<Calls, Name>
  ): Promise<CallResult<Calls, Name>> {
    if (this.#closed) return Promise.reject(new EventStoreError('closed', 'The event store was closed.'));
    return new Promise((resolve, reject) => {
      this.#waiting.push((link) => link.call(name, ...args).then(resolve, reject));
      this.#handOut();
    });
  }

  /** Waits for the calls before it. */
  async close(): Promise<void> {
    this.#closed = true;
    if (this.#waiting.length > 0) await new Promise<void>((resolve) => (this.#onIdle = resolve));
    await Promise.all(this.#workers.map(({ link }) => link.close()));
  }

  #handOut(): void {
    while (this.#waiting.length > 0) {
      const free = this.#workers.reduce((one, other) => (other.asked < one.asked ? other : one));
      if (free.asked >= AT_ONCE) return;
      free.asked++;
      void this.#waiting
        .shift()?.(free.link)
        .then(() => {
          free.asked--;
          this.#handOut();
        });
    }
    this.#onIdle?.();
  }
}
