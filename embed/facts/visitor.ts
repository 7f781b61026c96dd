// First visit or a later one; unknown while the visitor may not be recognised.
import type { ReaderOf } from './shop-moment';

export const visitor: ReaderOf<'visitor'> = ({ visitor: { kind } }) => kind;
