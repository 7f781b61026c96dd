// Whole address of the page, query included, fragment left out.
import type { ReaderOf } from './shop-moment';

export const url: ReaderOf<'url'> = () => location.href.split('#')[0];
