// Whose answers a list of products goes by.
import type { BlockOf } from './block';

/** Ids of questions, each once. */
export function questionsAsked({ strategies }: BlockOf<'products'>): string[] {
  const asked = strategies.flatMap((strategy) =>
    strategy.kind === 'filter'
      ? strategy.where.flatMap((match) =>
          match.kind === 'budget'
            ? [match.question]
            : match.kind !== 'price' && match.is.from === 'answer'
              ? [match.is.question]
              : [],
        )
      : [],
  );
  return [...new Set(asked)];
}
