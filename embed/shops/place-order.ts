// Records an order that a shop system told of, once: a page that is reloaded tells again.
import type { ScriptParts } from '../attachments/attachment';

export interface FoundOrder {
  order: unknown;
  /** Minor currency units. */
  total: number | undefined;
  currency: unknown;
  lines: readonly { id: unknown; category?: string; quantity?: unknown; price?: number }[];
}

/** Numbers of the orders that this page told of: what is remembered comes a moment later, and only with consent. */
const told = new Set<string>();

/** Nothing happens without a number, an amount and a currency. */
export function placeOrder(
  { api, read }: Pick<ScriptParts, 'api' | 'read'>,
  { currency, lines, order, total }: FoundOrder,
): void {
  const number = typeof order === 'string' || typeof order === 'number' ? `${order}` : '';
  if (!number || total === undefined || told.has(number) || read().kept.ordered?.ids.includes(number)) return;
  told.add(number);
  const things = lines
    .filter(({ id }) => id !== undefined && id !== null)
    .map(({ category, id, price, quantity }) => ({
      id: `${id}`,
      category,
      price,
      quantity: Number(quantity ?? 1) || 1,
    }));
  api.track('order.placed', {
    order: number,
    total,
    currency: `${currency}`,
    items: Math.round(things.reduce((sum, { quantity }) => sum + quantity, 0)),
    lines: things,
  });
}
