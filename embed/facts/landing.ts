// Path of the page a visit began on.
import type { ReaderOf } from './shop-moment';

export const landing: ReaderOf<'landing'> =
  (visit) =>
  ({ facts: { memory }, visitor }) =>
    visitor.id ? memory.kept[visit === 'first' ? 'first' : 'visit']?.landing : undefined;
