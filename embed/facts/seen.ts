// Paths of the pages seen, the last fifty.
import type { ReaderOf } from './shop-moment';

export const seen: ReaderOf<'seen'> =
  (span) =>
  ({ facts: { memory }, visitor }) =>
    visitor.id ? memory.kept.viewed?.[span === 'ever' ? 'ever' : 'visit'].seen : undefined;
