// Day of the week, of the visitor's clock.
import type { ReaderOf } from './shop-moment';

export const weekday: ReaderOf<'weekday'> = ({ now }) =>
  `${['sun', 'mon', 'tues', 'wednes', 'thurs', 'fri', 'satur'][new Date(now).getDay()]}day`;
