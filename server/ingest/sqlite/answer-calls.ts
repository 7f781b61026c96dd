// The worker's side of a call: one at a time, in order, each answered with a result or an error.
import { parentPort, workerData } from 'node:worker_threads';
import { EventStoreError } from '../event-store';
import type { CallMessage, ReplyMessage, WorkerOptions } from './worker-calls';

/** SQLite's codes for "somebody else holds the file". */
const BUSY = /^SQLITE_(?:BUSY|LOCKED)/;

/** Opens what the worker works with, says that it is ready, and answers calls until `close` was called. */
export function answerCalls<Calls extends { close(): void }>(open: (options: WorkerOptions) => Calls): void {
  const port = parentPort;
  if (!port) throw new Error('This file runs as a worker thread of the event store.');
  const reply = (message: ReplyMessage) => port.postMessage(message);
  const options = workerData as WorkerOptions;
  let calls: Calls;
  try {
    calls = open(options);
  } catch (error) {
    // Told in words, because an error of SQLite loses its message on the way between threads.
    reply({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
    return;
  }
  port.on('message', ({ id, name, args }: CallMessage) => {
    try {
      const call = calls[name as keyof Calls] as (...args: readonly unknown[]) => unknown;
      reply({ kind: 'result', id, result: call.apply(calls, [...args]) });
    } catch (error) {
      reply({ kind: 'error', id, ...describe(error) });
    }
    if (name === 'close') port.close();
  });
  reply({ kind: 'ready' });
}

function describe(error: unknown): Pick<EventStoreError, 'code' | 'message'> {
  if (error instanceof EventStoreError) return { code: error.code, message: error.message };
  const message = error instanceof Error ? error.message : String(error);
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return BUSY.test(code)
    ? { code: 'busy', message: `Another program holds the event file (${message}).` }
    : {
        code: 'unavailable',
        message: `The event file did not take the request (${code || 'error'}: ${message}).`,
      };
}
