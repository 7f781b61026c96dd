// Hours since the visitor's last order; longer than any limit when there was none.
import type { ReaderOf } from './shop-moment';

const HOUR = 3_600_000;

export const sinceOrder: ReaderOf<'sinceOrder'> = ({ facts: { memory }, now, visitor }) =>
  visitor.id ? (now - (memory.kept.ordered?.at ?? -Infinity)) / HOUR : undefined;
