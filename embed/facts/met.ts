// How often the visitor met a campaign in one way.
import type { Memorable } from '@/core/frequency';
import type { ReaderOf } from './shop-moment';

export const met: ReaderOf<'met'> =
  (campaign, what) =>
  ({ facts: { memory }, visitor }) =>
    visitor.id ? (memory.campaigns[campaign]?.[what as Memorable] ?? 0) : undefined;
