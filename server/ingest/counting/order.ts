// One order: what its events say together. Pure. Every field is a minimum or a sum, so the order of arrival never matters.
import { createHash } from 'node:crypto';
import type { BeckonEvent, EventOf } from '@/core/events/event';

/** More than any order costs, minor currency units; keeps sums of refunds exact. */
const MOST_REFUNDED = 1e12;

export type OrderEvent = EventOf<'order.placed' | 'order.refunded'>;

/** What one sender said when the order was placed. */
interface Placed {
  /** ms since 1970 UTC. */
  at: number;
  /** Id of the event, which decides between two at the same millisecond. */
  id: string;
  visitor: string | null;
  /** Key of the shop's own id; see `keyOf`. */
  customer: string | null;
  /** Minor currency units. */
  total: number;
  currency: string;
}

export interface OrderState {
  /** The first that the shop's server signed, and the first that a browser sent. */
  signed?: Placed;
  unsigned?: Placed;
  /** Currency → minor units given back. */
  refunded: Readonly<Record<string, number>>;
}

/** An order as it counts. */
export interface CountedOrder {
  /** ms since 1970 UTC. */
  at: number;
  /** What was paid less what was given back, minor currency units; never below 0. */
  amount: number;
  currency: string;
  verified: boolean;
}

export function isOrderEvent(event: BeckonEvent): event is OrderEvent {
  return event.type === 'order.placed' || event.type === 'order.refunded';
}

/** 16 bytes in hexadecimal that stand for a number or an id of the shop, so that no table repeats it. */
export function keyOf(kind: 'order' | 'customer', text: string): string {
  return createHash('sha256').update(`${kind}:${text}`).digest('hex').slice(0, 32);
}

/** The order after one more event of it. Each event must be given once; refunds that nobody signed are left out. */
export function addOrderEvent(
  before: OrderState | undefined,
  event: OrderEvent,
  { happenedAt, verified }: { happenedAt: number; verified: boolean },
): OrderState {
  const state = before ?? { refunded: {} };
  if (event.type === 'order.refunded') {
    const { amount, currency } = event.props;
    const sum = Math.min(MOST_REFUNDED, (state.refunded[currency] ?? 0) + amount);
    return verified ? { ...state, refunded: { ...state.refunded, [currency]: sum } } : state;
  }
  const { total, currency, customer } = event.props;
  const placed: Placed = {
    at: happenedAt,
    id: event.id,
    visitor: event.visitor,
    customer: customer === undefined ? null : keyOf('customer', customer),
    total,
    currency,
  };
  return verified
    ? { ...state, signed: first(state.signed, placed) }
    : { ...state, unsigned: first(state.unsigned, placed) };
}

function first(known: Placed | undefined, other: Placed): Placed {
  if (!known) return other;
  return other.at < known.at || (other.at === known.at && other.id < known.id) ? other : known;
}

/** What the signed event says, else the browser's; undefined while only refunds have come. */
export function countedOrder({ signed, unsigned, refunded }: OrderState): CountedOrder | undefined {
  const placed = signed ?? unsigned;
  if (!placed) return undefined;
  const { at, total, currency } = placed;
  return {
    at,
    amount: Math.max(0, total - (refunded[currency] ?? 0)),
    currency,
    verified: signed !== undefined,
  };
}

/**
 * Whom the order counts for: the visitor that the shop's server names, else the one in whose browser it was placed, else whoever is
 * known by the shop's id that the server names. An id that a browser names is not believed.
 */
export function ownerOf({
  signed,
  unsigned,
}: OrderState): { visitor: string } | { customer: string } | undefined {
  const visitor = signed?.visitor ?? unsigned?.visitor;
  if (visitor) return { visitor };
  return signed?.customer ? { customer: signed.customer } : undefined;
}
