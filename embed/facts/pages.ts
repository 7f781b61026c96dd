// Page views, this one included.
import type { ReaderOf } from './shop-moment';
import { viewsOf } from './views-of';

export const pages: ReaderOf<'pages'> =
  (span) =>
  ({ facts: { memory }, visitor }) =>
    visitor.id ? viewsOf(memory, span)?.pages : undefined;
