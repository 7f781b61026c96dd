// Content of a `<meta>`, found by its name or its property. Compared as strings: a name is no selector.
import type { ReaderOf } from './shop-moment';

export const meta: ReaderOf<'meta'> = (name) => () =>
  [...document.querySelectorAll('meta')].find(
    (tag) => tag.name === name || tag.getAttribute('property') === name,
  )?.content ?? '';
