// Seconds since the visit began.
import type { ReaderOf } from './shop-moment';

export const onSite: ReaderOf<'onSite'> = ({ facts: { memory }, now, visitor }) => {
  const { visit } = memory.kept;
  return visitor.id && visit?.number === memory.visits ? (now - visit.since) / 1000 : undefined;
};
