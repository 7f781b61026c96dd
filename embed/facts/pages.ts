// Page views, this one included.
import type { ReaderOf } from './shop-moment';

export const pages: ReaderOf<'pages'> =
  (span) =>
  ({ facts: { memory }, visitor }) =>
    visitor.id ? memory.kept.viewed?.[span === 'ever' ? 'ever' : 'visit'].pages : undefined;
