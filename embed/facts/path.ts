// Path of the page, without host and query.
import type { ReaderOf } from './shop-moment';

export const path: ReaderOf<'path'> = () => location.pathname;
