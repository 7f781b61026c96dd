// Ids or categories of what the visitor bought, on this visit or ever.
import type { ReaderOf } from './shop-moment';

export const bought: ReaderOf<'bought'> =
  (which, span) =>
  ({
    facts: {
      memory: { kept, visits },
    },
    visitor,
  }) =>
    visitor.id
      ? (kept.ordered?.lines ?? []).flatMap((line) =>
          span === 'ever' || line.number === visits ? (line[which as 'id'] ?? []) : [],
        )
      : undefined;
