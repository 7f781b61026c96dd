// Title of the page.
import type { ReaderOf } from './shop-moment';

export const title: ReaderOf<'title'> = () => document.title;
