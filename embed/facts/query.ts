// A parameter of the page's address.
import type { ReaderOf } from './shop-moment';

export const query: ReaderOf<'query'> = (name) => () => new URLSearchParams(location.search).get(name) ?? '';
