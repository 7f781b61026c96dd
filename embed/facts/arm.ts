// The arm of a campaign that the visitor is in; empty before they met it.
import type { ReaderOf } from './shop-moment';

export const arm: ReaderOf<'arm'> =
  (campaign) =>
  ({ facts: { memory }, visitor }) =>
    visitor.id ? (memory.campaigns[campaign]?.assignment?.arm ?? '') : undefined;
