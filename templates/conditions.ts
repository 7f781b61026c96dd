// Who templates are for, in the words of targeting.
import type { Condition } from '@/core/campaign/condition';

export const NEW_VISITORS: Condition = { kind: 'visitor', values: ['new'] };
export const RETURNING: Condition = { kind: 'visitor', values: ['returning'] };
export const CART_FILLED: Condition = { kind: 'cartCount', from: 1, to: null };
export const NEVER_ORDERED: Condition = { kind: 'orders', from: null, to: 0 };
/** Has looked around: not the first page of the visit. */
export const LOOKED_AROUND: Condition = { kind: 'pages', span: 'visit', from: 2, to: null };
/** Where paying is under way, nothing comes between. */
export const NOT_PAYING: Condition = {
  kind: 'not',
  of: { kind: 'path', operator: 'starts', values: ['/checkout'] },
};
export const ON_PRODUCTS: Condition = { kind: 'path', operator: 'starts', values: ['/products'] };
export const IN_CART: Condition = { kind: 'path', operator: 'starts', values: ['/cart'] };
export const HOME: Condition = { kind: 'path', operator: 'is', values: ['/'] };
