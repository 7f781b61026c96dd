// Address that led to this page, without its query.
import type { ReaderOf } from './shop-moment';

export const referrer: ReaderOf<'referrer'> = () => document.referrer.split(/[?#]/)[0];
