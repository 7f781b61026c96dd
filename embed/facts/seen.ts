// Paths of the pages seen, the last fifty.
import type { ReaderOf } from './shop-moment';
import { viewsOf } from './views-of';

export const seen: ReaderOf<'seen'> =
  (span) =>
  ({ facts: { memory }, visitor }) =>
    visitor.id ? viewsOf(memory, span)?.seen : undefined;
