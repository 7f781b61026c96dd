// What a page pushes for Google Analytics about its trade, by itself or as the arguments of `gtag`. [Google, GA4 e-commerce: amounts
// in the main unit.]
import { toMinor } from './minor-units';

interface Item {
  item_id?: string;
  item_name?: string;
  item_category?: string;
  item_variant?: string;
  price?: unknown;
  quantity?: unknown;
}
interface Facts {
  currency?: string;
  value?: unknown;
  transaction_id?: unknown;
  items?: readonly Item[];
}
type Entry = { event?: unknown; ecommerce?: Facts } & Readonly<Record<number, unknown>>;

/** @throws where it is anything else */
export function readEcommerce(entry: unknown) {
  const pushed = entry as Entry;
  const isCall = pushed[0] === 'event';
  const facts = (isCall ? pushed[2] : pushed.ecommerce) as Facts;
  const { currency } = facts;
  const items = (facts.items ?? []).map((item) => ({
    id: item.item_id,
    name: item.item_name,
    category: item.item_category,
    price: toMinor(item.price, currency),
    quantity: Number(item.quantity ?? 1) || 1,
    ...(item.item_variant !== undefined && { attributes: { variant: item.item_variant } }),
  }));
  return { name: isCall ? pushed[1] : pushed.event, facts, items };
}
