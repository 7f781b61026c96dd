// What stays in the log when its time is over, because something that is kept rests on it.
import type { BeckonEvent } from '@/core/events/event';

/**
 * The answers of people who left an address lie in the log alone, and whom an order counts for is found out from these, also when
 * somebody asks to be forgotten.
 */
export const KEPT_TYPES = [
  'form.submitted',
  'order.placed',
  'order.refunded',
  'visitor.identified',
] as const satisfies readonly BeckonEvent['type'][];

/** As a list of SQL. */
export const KEPT_TYPES_SQL = KEPT_TYPES.map((type) => `'${type}'`).join(', ');
