// The store's side of a worker: calls with answers. When the worker dies, every open call rejects and a new worker
// is started; nothing is ever repeated here, because only the sender knows whether it still wants it.
import { Worker } from 'node:worker_threads';
import { EventStoreError } from '../event-store';
import type {
  CallArguments,
  CallMessage,
  CallName,
  CallResult,
  ReplyMessage,
  WorkerOptions,
} from './worker-calls';

const RESTART_AFTER_MS = 1000;

interface OpenCall {
  resolve(result: unknown): void;
  reject(error: EventStoreError): void;
}

export class WorkerLink<Calls extends { close(): void }> {
  readonly #file: URL;
  readonly #options: WorkerOptions;
  readonly #onLost: (error: Error) => void;
  readonly #open = new Map<number, OpenCall>();
  #worker: Worker | undefined;
  #nextId = 1;
  #restart: NodeJS.Timeout | undefined;
  #closed = false;

  private constructor(file: URL, options: WorkerOptions, onLost: (error: Error) => void) {
    this.#file = file;
    this.#options = options;
    this.#onLost = onLost;
  }

  /** Resolves once the worker has opened the file; rejects with the worker's own error when it cannot. `onLost` hears of every death after that. */
  static async start<Calls extends { close(): void }>(
    file: URL,
    options: WorkerOptions,
    onLost: (error: Error) => void,
  ): Promise<WorkerLink<Calls>> {
    const link = new WorkerLink<Calls>(file, options, onLost);
    await link.#spawn();
    return link;
  }

  call<Name extends CallName<Calls>>(
    name: Name,
    ...args: CallArguments<Calls, Name>
  ): Promise<CallResult<Calls, Name>> {
    const worker = this.#worker;
    if (this.#closed) return Promise.reject(new EventStoreError('closed', 'The event store was closed.'));
    if (!worker)
      return Promise.reject(new EventStoreError('unavailable', 'The event store is starting again.'));
    const message: CallMessage = { id: this.#nextId++, name, args };
    return new Promise<unknown>((resolve, reject) => {
      this.#open.set(message.id, { resolve, reject });
      worker.postMessage(message);
    }) as Promise<CallResult<Calls, Name>>;
  }

  /** Waits for the calls before it, then for the worker to end. */
  async close(): Promise<void> {
    const worker = this.#worker;
    const answered = worker ? this.call('close' as CallName<Calls>, ...([] as never)) : undefined;
    this.#closed = true;
    clearTimeout(this.#restart);
    if (!worker) return;
    const ended = new Promise((resolve) => worker.once('exit', resolve));
    await answered;
    await ended;
  }

  #spawn(): Promise<void> {
    return new Promise((resolve, reject) => {
      const worker = new Worker(this.#file, { workerData: this.#options });
      let ready = false;
      let cause: Error | undefined;
      worker.on('message', (message: ReplyMessage) => {
        if (message.kind === 'ready') {
          ready = true;
          this.#worker = worker;
          resolve();
        } else if (message.kind === 'failed') cause = new Error(message.message);
        else this.#settle(message);
      });
      worker.on('error', (error) => (cause = error));
      worker.on('exit', (code) => {
        const error = cause ?? new Error(`The event store's worker ended with code ${code}.`);
        if (ready) this.#lose(error);
        else reject(error);
      });
    });
  }

  #settle(message: Extract<ReplyMessage, { id: number }>): void {
    const call = this.#open.get(message.id);
    this.#open.delete(message.id);
    if (message.kind === 'result') call?.resolve(message.result);
    else call?.reject(new EventStoreError(message.code, message.message));
  }

  #lose(error: Error): void {
    this.#worker = undefined;
    for (const call of this.#open.values())
      call.reject(new EventStoreError('unavailable', `The event store stopped: ${error.message}`));
    this.#open.clear();
    if (this.#closed) return;
    this.#onLost(error);
    this.#scheduleRestart();
  }

  #scheduleRestart(): void {
    this.#restart = setTimeout(() => {
      this.#spawn().catch((error: unknown) => {
        if (this.#closed) return;
        this.#onLost(error instanceof Error ? error : new Error(String(error)));
        this.#scheduleRestart();
      });
    }, RESTART_AFTER_MS);
    this.#restart.unref();
  }
}
