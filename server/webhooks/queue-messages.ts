// The outbox: what other tools are to hear is written in the transaction of what happened, so that neither exists without the other.
import { renameFields, type MessageData, type MessageKind } from '@/core/message-kinds';
import type { Transaction } from '../db/database';
import { readFieldNames, readKinds } from './read-webhook';

interface MessageOf<K extends MessageKind> {
  siteId: string;
  kind: K;
  /** What it is about, `lead.created:<id>`: no webhook hears twice of the same. Also the name under which `eraseMessages` finds it. */
  reason: string;
  data: MessageData[K];
  /** When it happened, ms since 1970 UTC. */
  at: number;
}
export type Message = { [K in MessageKind]: MessageOf<K> }[MessageKind];

/** Rows of one insertion: databases bound the values of a statement. */
const CHUNK = 500;

/** One delivery for each active webhook of the site that wants the kind. Queueing the same again changes nothing. */
export async function queueMessages(tx: Transaction, messages: readonly Message[]): Promise<void> {
  if (messages.length === 0) return;
  const webhooks = (
    await tx.webhook.findMany({
      where: { siteId: { in: unique(messages.map(({ siteId }) => siteId)) }, active: true, deletedAt: null },
    })
  ).map((row) => ({ ...row, wants: new Set(readKinds(row.kinds)), names: readFieldNames(row.fieldNames) }));
  const rows = messages.flatMap((message) =>
    webhooks
      .filter(({ siteId, wants }) => siteId === message.siteId && wants.has(message.kind))
      .map(({ id, names }) => ({
        webhookId: id,
        kind: message.kind,
        reason: message.reason,
        payload: writePayload(message, names),
        // What happened first is told first.
        nextAt: new Date(message.at),
        createdAt: new Date(message.at),
      })),
  );
  for (let from = 0; from < rows.length; from += CHUNK) await insert(tx, rows.slice(from, from + CHUNK));
}

/** The text that is signed and sent. */
export function writePayload(
  { siteId, kind, data, at }: Pick<Message, 'siteId' | 'kind' | 'data' | 'at'>,
  names: Readonly<Record<string, string>>,
  extra: { test?: true } = {},
): string {
  return JSON.stringify({
    type: kind,
    timestamp: new Date(at).toISOString(),
    site: siteId,
    ...extra,
    data: renameFields(data, names),
  });
}

type Row = {
  webhookId: string;
  reason: string;
  kind: string;
  payload: string;
  nextAt: Date;
  createdAt: Date;
};

async function insert(tx: Transaction, rows: Row[]): Promise<void> {
  const known = await tx.delivery.findMany({
    where: {
      webhookId: { in: unique(rows.map(({ webhookId }) => webhookId)) },
      reason: { in: unique(rows.map(({ reason }) => reason)) },
    },
    select: { webhookId: true, reason: true },
  });
  const seen = new Set(known.map(keyOf));
  const fresh = rows.filter((row) => !seen.has(keyOf(row)) && seen.add(keyOf(row)));
  if (fresh.length > 0) await tx.delivery.createMany({ data: fresh });
}

function keyOf({ webhookId, reason }: { webhookId: string; reason: string }): string {
  return `${webhookId} ${reason}`;
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)];
}
