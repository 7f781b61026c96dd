// Writes down how a try ended, and what follows: delivered, once more, given up, or the webhook switched off.
import type { Database, Transaction } from '../db/database';
import type { Answer } from './receiver';
import { FAILING_MS, nextTry } from './retry-plan';

/** HTTP: what was there is gone for good. */
const GONE = 410;

export interface MadeTry {
  delivery: { id: string; webhookId: string; attempts: number };
  answer: Answer;
  /** When it began, ms since 1970 UTC. */
  at: number;
  /** When it ended. */
  now: number;
}

export type DisabledBecause = 'gone' | 'failing';

export function isSuccess({ status }: Pick<Answer, 'status'>): boolean {
  return status !== null && status >= 200 && status < 300;
}

/** How the `reason` of a message begins that was sent to try a webhook out. */
export const TEST_REASON = 'test:';

interface SettleOptions {
  /** In [0, 1). */
  random: number;
  /** Looks whether the webhook has failed for too long, which reads a part of its log. */
  judge: boolean;
}

/** Answers why the webhook was switched off, if it was. */
export async function settleTry(
  db: Database,
  made: MadeTry,
  { random, judge }: SettleOptions,
): Promise<DisabledBecause | undefined> {
  const { delivery, answer, now } = made;
  const tries = delivery.attempts + 1;
  const again = isSuccess(answer) || answer.status === GONE ? null : nextTry(tries, now, random);
  return db.$transaction(async (tx) => {
    const { count } = await tx.delivery.updateMany({
      where: { id: delivery.id },
      data: {
        state: stateAfter(answer, again),
        attempts: tries,
        nextAt: again === null ? null : new Date(again),
      },
    });
    // Erased meanwhile, with the person it spoke of.
    if (count === 0) return undefined;
    await recordTry(tx, made);
    if (isSuccess(answer)) return undefined;
    const because =
      answer.status === GONE ? 'gone' : judge && (await isFailing(tx, made)) ? 'failing' : undefined;
    if (because) await switchOff(tx, delivery.webhookId, because, now);
    return because;
  });
}

function stateAfter(answer: Answer, again: number | null): 'delivered' | 'waiting' | 'failed' {
  if (isSuccess(answer)) return 'delivered';
  return again === null ? 'failed' : 'waiting';
}

export async function recordTry(
  tx: Transaction,
  { delivery, answer, at, now }: Omit<MadeTry, 'delivery'> & { delivery: { id: string } },
): Promise<void> {
  await tx.deliveryAttempt.create({
    data: {
      deliveryId: delivery.id,
      at: new Date(at),
      took: Math.max(0, now - at),
      status: answer.status,
      answer: answer.text,
    },
  });
}

/**
 * Nothing arrived since its settings were last touched, and the first thing that did not is `FAILING_MS` old. A test that failed
 * says nothing: whoever sends one is still setting up.
 */
async function isFailing(tx: Transaction, { delivery: { webhookId }, now }: MadeTry): Promise<boolean> {
  const webhook = await tx.webhook.findUnique({ where: { id: webhookId }, select: { updatedAt: true } });
  if (!webhook || webhook.updatedAt.getTime() > now - FAILING_MS) return false;
  const arrived = await tx.deliveryAttempt.findFirst({
    where: { delivery: { webhookId }, at: { gte: webhook.updatedAt }, status: { gte: 200, lt: 300 } },
    orderBy: { at: 'desc' },
    select: { at: true },
  });
  const failed = await tx.deliveryAttempt.findFirst({
    where: {
      delivery: { webhookId, NOT: { reason: { startsWith: TEST_REASON } } },
      at: { gte: arrived?.at ?? webhook.updatedAt },
      OR: [{ status: null }, { status: { lt: 200 } }, { status: { gte: 300 } }],
    },
    orderBy: { at: 'asc' },
    select: { at: true },
  });
  return failed !== null && failed.at.getTime() <= now - FAILING_MS;
}

async function switchOff(tx: Transaction, id: string, because: DisabledBecause, now: number): Promise<void> {
  await tx.webhook.updateMany({
    where: { id, active: true },
    data: { active: false, disabledBecause: because, updatedAt: new Date(now) },
  });
}
