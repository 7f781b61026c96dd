// What the visitor ordered and when, for the rule that asks about it.
import type { Purchases } from '@/core/frequency/rules/after-order';
import type { Read } from '@/core/targeting/read-fact';
import type { ShopMoment } from '../facts/shop-moment';

export const purchases: Read<ShopMoment, Purchases> = ({ facts: { memory } }) => memory.kept.ordered;
