// A UTM parameter of the first visit; unknown when that was before anything was kept of it.
import type { Origin } from '../record';
import type { ReaderOf } from './shop-moment';

export const firstUtm: ReaderOf<'firstUtm'> =
  (parameter) =>
  ({ facts: { memory }, visitor }) => {
    const first = visitor.id && memory.kept.first;
    return first ? (first[parameter as keyof Origin] ?? '') : undefined;
  };
