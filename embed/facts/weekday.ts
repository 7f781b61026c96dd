// Day of the week, of the visitor's clock.
import type { ReaderOf } from './shop-moment';

export const weekday: ReaderOf<'weekday'> = ({ now }) =>
  ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'][new Date(now).getDay()];
