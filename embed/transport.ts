// Brings events to the server: in batches, with patience, within bounds, and without ever troubling the page.
// The queue lives in the record, so it outlasts the page exactly when the visitor's consent lets the record do so.
import type { BeckonEvent } from '@/core/events/event';
import { now } from './clock';
import { fetch, stringify } from './natives';
import { change, read, type VisitorRecord } from './record';
import { base, site } from './site';

/** Limits of the wire format (core/events), some room left for the envelope. */
const MAX_EVENTS = 100;
/** Of the queue as a percent-encoded text, which is never shorter than its bytes, and measured at once. */
const MAX_BYTES = 64_000;
/** The rest in ms. */
const MAX_AGE = 24 * 3_600_000;
const GATHER = 1000;
const FIRST_RETRY = 500;
const LAST_RETRY = 60_000;
/** Tries in a row without any answer; then silence until the next page view. */
const MAX_BLOCKED = 3;

/** Counts events that are given up; the next batch reports them. */
function giveUp({ dropped }: VisitorRecord, reason: 'unsent' | 'rejected', count: number): void {
  dropped[reason] = (dropped[reason] ?? 0) + count;
}

/** Lets go of the oldest events until the queue is within its bounds of number, length and age. */
function trim(record: VisitorRecord): void {
  const { queue } = record;
  while (
    queue.length > MAX_EVENTS ||
    encodeURI(stringify(queue)).length > MAX_BYTES ||
    now() - (queue[0]?.at as number) > MAX_AGE
  ) {
    queue.shift();
    giveUp(record, 'unsent', 1);
  }
}

/** From the moment a batch is planned until its fate is known. */
let busy = false;
let failures = 0;
let blocked = 0;

const address = () => `${base}/v1/events`;

const batch = (events: readonly BeckonEvent[]) =>
  stringify({ v: 1, site: site.key, sent: now(), events, dropped: read().dropped });

/** Takes events off the queue. By id: another tab, or a reading of storage, made other objects of them. */
function remove(events: readonly BeckonEvent[], refused = false): void {
  change((record) => {
    record.queue = record.queue.filter(({ id }) => !events.some((event) => event.id === id));
    if (refused) giveUp(record, 'rejected', events.length);
    else record.dropped = {};
  });
}

function schedule(ms: number): void {
  if (busy || blocked >= MAX_BLOCKED) return;
  busy = true;
  setTimeout(async () => {
    try {
      // A copy: what is recorded while this batch is on its way is not part of it, and goes with the next.
      const queue = [...read().queue];
      // All may have left by beacon, or been forgotten, in the meantime.
      if (!(busy = !!queue.length)) return;
      let reply: Response | undefined;
      try {
        reply = await fetch(address(), {
          method: 'POST',
          body: batch(queue),
          keepalive: true,
          credentials: 'omit',
        });
      } catch {
        // No answer: blocked, or offline.
      }
      busy = false;
      // Trying again would not help, but for a timeout (408) and a crowd (429).
      if (/^2|^4(?!08|29)/.test(`${reply?.status}`)) {
        failures = blocked = 0;
        remove(queue, !reply?.ok);
        if (read().queue.length) schedule(GATHER);
      } else {
        blocked = reply ? 0 : blocked + 1;
        const patience = FIRST_RETRY * 2 ** failures++ * (1 + Math.random() / 2);
        // A day at most: a longer timer would overflow, and fire at once.
        const pause = Math.min(Number(reply?.headers.get('retry-after')) * 1000 || 0, MAX_AGE);
        schedule(Math.max(Math.min(patience, LAST_RETRY), pause));
      }
    } catch {
      // A page that broke what we send by. No `catch` of promises, which may be what it broke.
    }
  }, ms);
}

/** Queues an event in a record that is being changed, and sees to its sending. */
export function enqueue(record: VisitorRecord, event: BeckonEvent): void {
  record.queue.push(event);
  trim(record);
  schedule(GATHER);
}

/** Lets a sender that met a wall try again. */
export function wake(): void {
  blocked = 0;
}

/** Hands everything to the browser at once, for when the page or the consent ends. */
export function leave(): void {
  const { queue } = read();
  // What is on its way already goes again: the server counts an id once. The browser's word that it took the rest is
  // taken, or every page would send its end twice; but not while the network fails, which the browser does not know.
  if (queue.length && navigator.sendBeacon(address(), batch(queue)) && !failures) remove(queue);
}
