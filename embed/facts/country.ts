// The country of the visitor's address, as it was learned on this visit.
import type { ReaderOf } from './shop-moment';

export const country: ReaderOf<'country'> = ({
  facts: {
    memory: { kept, visits },
  },
}) => (kept.where?.number === visits && kept.where.country) || undefined;
