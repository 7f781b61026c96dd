// Width of the window, CSS px.
import type { ReaderOf } from './shop-moment';

export const viewport: ReaderOf<'viewport'> = () => innerWidth;
