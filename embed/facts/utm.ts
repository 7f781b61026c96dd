// A UTM parameter of the visit. A visit without the parameter is known to lack it: `not` may rely on that.
import type { Origin } from '../record';
import type { ReaderOf } from './shop-moment';

export const utm: ReaderOf<'utm'> =
  (parameter) =>
  ({ facts }) =>
    facts.memory.origin[parameter as keyof Origin] ?? '';
