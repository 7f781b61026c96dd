// Visits, this one included.
import type { ReaderOf } from './shop-moment';

export const visits: ReaderOf<'visits'> = ({ facts: { memory }, visitor }) =>
  visitor.id ? memory.visits : undefined;
