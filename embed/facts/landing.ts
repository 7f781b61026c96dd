// Path of the page a visit began on.
import { beginningOf } from './beginning-of';
import type { ReaderOf } from './shop-moment';

export const landing: ReaderOf<'landing'> =
  (visit) =>
  ({ facts: { memory }, visitor }) =>
    visitor.id ? beginningOf(memory, visit)?.landing : undefined;
