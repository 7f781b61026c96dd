// Hours since the visitor last met a campaign in one way; longer than any limit when they never did.
import type { Memorable } from '@/core/frequency';
import type { ReaderOf } from './shop-moment';

const HOUR = 3_600_000;

export const sinceMet: ReaderOf<'sinceMet'> =
  (campaign, what) =>
  ({ facts: { memory }, now, visitor }) => {
    const at = memory.campaigns[campaign]?.[`${what as Memorable}At`];
    return visitor.id ? (now - (at ?? -Infinity)) / HOUR : undefined;
  };
