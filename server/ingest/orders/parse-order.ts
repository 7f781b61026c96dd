// The body of `POST /v1/orders` → an event for the store, or one sentence that says why not.
import parseJson from 'secure-json-parse';
import * as z from 'zod';
import { eventIdSchema, type BeckonEvent } from '@/core/events/event';
import type { AcceptedEvent } from '../event-store';
import { explainIssues, wordIssue } from '../explain-issue';

/** What is known about a message before its body is looked at; times in ms. */
export interface OrderFacts {
  site: string;
  /** Of the event that it becomes. */
  eventId: string;
  /** One of the shop's hosts. */
  host: string;
  receivedAt: number;
}

/** An order is told while it can still be found in what its visitor was exposed to. */
const MAX_AGE_MS = 7 * 24 * 3_600_000;
/** Clocks differ. */
const MAX_AHEAD_MS = 5 * 60_000;

const minorUnits = z.number().int().min(0).max(1e12);
const ofBoth = {
  order: z.string().min(1).max(100),
  currency: z.string().regex(/^[A-Z]{3}$/, 'use the three letters of ISO 4217, such as EUR'),
  /** When it happened; absent: now. */
  at: z.iso.datetime({ offset: true }).optional(),
  visitor: z.optional(eventIdSchema),
};

const bodySchema = z.discriminatedUnion('type', [
  z.strictObject({
    ...ofBoth,
    type: z.literal('order.placed'),
    total: minorUnits,
    items: z.number().int().min(0).max(10_000),
    customer: z.string().min(1).max(200).optional(),
    lines: z
      .array(
        z.strictObject({
          id: z.string().max(100),
          category: z.string().max(200).optional(),
          quantity: z.number().min(0).max(1e6).optional(),
          price: minorUnits.optional(),
        }),
      )
      .max(100)
      .optional(),
  }),
  z.strictObject({ ...ofBoth, type: z.literal('order.refunded'), amount: minorUnits }),
]);

type OrderBody = z.infer<typeof bodySchema>;

export function parseOrder(
  text: string,
  facts: OrderFacts,
): { accepted: AcceptedEvent } | { reason: string } {
  let value: unknown;
  try {
    value = parseJson(text);
  } catch {
    return { reason: 'The body is not valid JSON.' };
  }
  const parsed = bodySchema.safeParse(value, { error: wordIssue });
  if (!parsed.success) return { reason: explainIssues(parsed.error.issues) };
  const { site, receivedAt } = facts;
  const at = parsed.data.at === undefined ? receivedAt : Date.parse(parsed.data.at);
  if (at > receivedAt + MAX_AHEAD_MS) return { reason: 'at: This lies in the future.' };
  if (at < receivedAt - MAX_AGE_MS) return { reason: 'at: This is more than seven days ago.' };
  const happenedAt = Math.min(at, receivedAt);
  const event = toEvent(parsed.data, facts, happenedAt);
  return { accepted: { site, event, receivedAt, happenedAt, bot: false, verified: true } };
}

function toEvent(body: OrderBody, { eventId, host }: OrderFacts, at: number): BeckonEvent {
  const base = {
    id: eventId,
    at,
    visitor: body.visitor ?? null,
    session: null,
    // The wire format wants one, and nothing is counted by it.
    page: { url: `https://${host}/`, device: 'desktop' as const },
  };
  const { order, currency } = body;
  switch (body.type) {
    case 'order.placed': {
      const { type, total, items, lines, customer } = body;
      return { ...base, type, props: { order, total, currency, items, lines, customer } };
    }
    case 'order.refunded':
      return { ...base, type: body.type, props: { order, amount: body.amount, currency } };
  }
}
