// This moment.
import type { ReaderOf } from './shop-moment';

export const date: ReaderOf<'date'> = ({ now }) => now;
