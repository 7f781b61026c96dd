// Empties the outbox: takes deliveries that are due, sends them and writes down what came of it.
// At least once: a process that dies between the answer and its record sends again, under the same message id.
import type { Database } from '../db/database';
import { waitAtMost } from '../jobs/wait-at-most';
import type { Log } from '../log';
import type { Receiver } from './receiver';
import { isSuccess, settleTry } from './settle-try';
import { secretsOf } from './sign-message';

export interface Sender {
  /** Looks for what is due now, and then every second. */
  start(): void;
  /** Resolves when nothing is due any more and nothing is on its way. */
  sendDue(): Promise<void>;
  /** Begins no other try, and waits a moment for those that are under way. */
  stop(): Promise<void>;
}

interface SenderOptions {
  db: Database;
  receiver: Receiver;
  log: Log;
  now(): number;
  /** In [0, 1). */
  random?: () => number;
}

const INTERVAL_MS = 1000;
/** Tries under way at once. */
const MAX_FLYING = 8;
/** How long a try belongs to whoever began it, ms; more than a try can take, so that only a dead process loses one. */
const LEASE_MS = 60_000;
/** How often a webhook that fails is asked how long it has, ms. */
const JUDGE_MS = 3_600_000;
/** How long the end of the program waits for tries, ms. What it does not wait for is sent again. */
const STOP_MS = 2000;

interface DueWebhook {
  id: string;
  url: string;
  secret: string;
  previousSecret: string | null;
  previousSecretUntil: Date | null;
}

/**
 * Each webhook has one try under way: messages arrive in the order in which things happened as long as the receiver takes them, and
 * one that is slow holds up itself alone. A message that waits for its next try lets later ones pass. Several processes may share an
 * outbox: a delivery is taken by an update that one of them wins.
 */
export function createSender({ db, receiver, log, now, random = Math.random }: SenderOptions): Sender {
  /** Webhook → its try. */
  const flying = new Map<string, Promise<void>>();
  /** Webhook → number of its last turn; those that waited longest are next. */
  const turns = new Map<string, number>();
  let turn = 0;
  /** Webhook → when it was last looked at for failing too long. */
  const judged = new Map<string, number>();
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;
  let wake: () => void = () => undefined;
  let stopped = false;

  async function drain(): Promise<void> {
    try {
      for (;;) {
        const woken = new Promise<void>((resolve) => (wake = resolve));
        // What lands while `begin` looks may leave its webhook with more that is due.
        const before = flying.size;
        const begun = stopped ? 0 : await begin();
        if (before + begun === 0) return;
        if (flying.size > 0) await Promise.race([...flying.values(), woken]);
      }
    } finally {
      running = undefined;
    }
  }

  /** Answers how many tries were begun. */
  async function begin(): Promise<number> {
    if (flying.size >= MAX_FLYING) return 0;
    const due = await findDue(db, [...flying.keys()], now());
    due.sort((one, other) => (turns.get(one.id) ?? 0) - (turns.get(other.id) ?? 0));
    const next = due.slice(0, MAX_FLYING - flying.size);
    for (const webhook of next) {
      turns.set(webhook.id, ++turn);
      const made = attempt(webhook)
        .catch((error: unknown) =>
          log.error(
            { err: error, webhook: webhook.id },
            'A try of a webhook was not recorded; it is made again.',
          ),
        )
        .finally(() => flying.delete(webhook.id));
      flying.set(webhook.id, made);
    }
    return next.length;
  }

  async function attempt(webhook: DueWebhook): Promise<void> {
    const { id: webhookId, url } = webhook;
    const delivery = await claim(db, webhookId, now());
    if (!delivery) return;
    const at = now();
    const { id, payload } = delivery;
    const answer = await receiver.send({ url, secrets: secretsOf(webhook, at), id, at, payload });
    const judge = now() >= (judged.get(webhookId) ?? -Infinity) + JUDGE_MS;
    const off = await settleTry(db, { delivery, answer, at, now: now() }, { random: random(), judge });
    if (judge && !isSuccess(answer)) judged.set(webhookId, now());
    if (off) log.warn({ webhook: webhookId, because: off }, 'A webhook was switched off.');
  }

  function run(): Promise<void> {
    wake();
    running ??= drain();
    return running;
  }

  const tick = () =>
    void run().catch((error: unknown) =>
      log.error({ err: error }, 'The outbox could not be read; it is tried again.'),
    );

  return {
    start: () => {
      timer ??= setInterval(tick, INTERVAL_MS);
      tick();
    },
    sendDue: run,
    stop: async () => {
      stopped = true;
      clearInterval(timer);
      await waitAtMost(STOP_MS, [running, ...flying.values()]);
    },
  };
}

/** Webhooks that have something due and nothing on its way. */
function findDue(db: Database, busy: string[], now: number): Promise<DueWebhook[]> {
  return db.webhook.findMany({
    where: {
      id: { notIn: busy },
      active: true,
      deletedAt: null,
      deliveries: { some: { state: 'waiting', nextAt: { lte: new Date(now) } } },
    },
    select: { id: true, url: true, secret: true, previousSecret: true, previousSecretUntil: true },
    orderBy: { id: 'asc' },
  });
}

/** The delivery that has waited longest, if nobody else took it in the same moment. */
async function claim(db: Database, webhookId: string, now: number) {
  const delivery = await db.delivery.findFirst({
    where: { webhookId, state: 'waiting', nextAt: { lte: new Date(now) } },
    orderBy: [{ nextAt: 'asc' }, { id: 'asc' }],
  });
  if (!delivery) return undefined;
  const { count } = await db.delivery.updateMany({
    where: { id: delivery.id, state: 'waiting', nextAt: delivery.nextAt },
    data: { nextAt: new Date(now + LEASE_MS) },
  });
  return count === 1 ? delivery : undefined;
}
