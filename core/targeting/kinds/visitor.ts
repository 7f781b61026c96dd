// First visit or a later one; unknown while the visitor may not be recognised.
import type { KindOf } from './condition-kind';

export const visitor: KindOf<'visitor'> =
  (value) =>
  ({ visitor: { kind } }) =>
    kind ? Number(kind === value) : 0.5;
