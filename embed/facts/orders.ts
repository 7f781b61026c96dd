// How often the visitor ordered, as far as this script heard of it.
import type { ReaderOf } from './shop-moment';

export const orders: ReaderOf<'orders'> = ({ facts: { memory }, visitor }) =>
  visitor.id ? (memory.kept.ordered?.count ?? 0) : undefined;
