// Hour of the day, of the visitor's clock.
import type { ReaderOf } from './shop-moment';

export const hour: ReaderOf<'hour'> = ({ now }) => new Date(now).getHours();
