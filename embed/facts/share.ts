// Place of the visitor in a fixed order, per cent: for showing something to a part of the visitors, always the same.
import { bucket } from '@/core/assignment/bucket';
import type { ReaderOf } from './shop-moment';

export const share: ReaderOf<'share'> =
  (name) =>
  ({ visitor: { id } }) =>
    id ? bucket(name, id) * 100 : undefined;
