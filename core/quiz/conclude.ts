// What a quiz concludes from the answers. The shop and the server use this one function, so that they cannot disagree.
import { holds, type Known } from './holds';
import { TOTAL, type Choosing, type Quiz, type QuizRule } from './quiz';
import type { Scores } from './score';

/** Why an outcome was reached. `backup`: everything of the outcome that was meant is sold out. */
export type Reason = 'exception' | Choosing['by'] | 'fallback' | 'backup';

export interface Conclusion {
  outcome: string;
  reason: Reason;
}

/**
 * @param known with the scores of the steps that were taken
 * @param isSoldOut true of an outcome that has products, none of which can be bought
 */
export function conclude(
  quiz: Quiz,
  known: Known & Scores,
  isSoldOut?: (outcome: string) => boolean,
): Conclusion {
  const meant = choose(quiz, known);
  const outcome = inStock(quiz, meant.outcome, isSoldOut);
  return outcome === meant.outcome ? meant : { outcome, reason: 'backup' };
}

/**
 * The outcome, or what stands in for it while it is sold out: its backup, the backup of that, then the fallback. Where all of these are
 * sold out too, the outcome itself: it is as good as any of them, and truer.
 */
export function inStock(quiz: Quiz, meant: string, isSoldOut?: (outcome: string) => boolean): string {
  let outcome = meant;
  // No way through all of them is longer.
  quiz.outcomes.forEach(() => {
    if (isSoldOut?.(outcome))
      outcome = quiz.outcomes.find(({ id }) => id === outcome)?.backup ?? quiz.fallback;
  });
  return isSoldOut?.(outcome) ? meant : outcome;
}

function choose(quiz: Quiz, known: Known & Scores): Conclusion {
  const { choosing, exceptions, fallback } = quiz;
  const fitting = [...exceptions, ...casesOf(choosing)].find(({ when }) => holds(when, known));
  const outcome = fitting?.outcome ?? (choosing.by === 'points' ? bestOf(quiz, known) : undefined);
  return outcome === undefined
    ? { outcome: fallback, reason: 'fallback' }
    : { outcome, reason: fitting && exceptions.includes(fitting) ? 'exception' : choosing.by };
}

/** Ranges of a total are rules about it. */
function casesOf(choosing: Choosing): readonly { outcome: string; when: QuizRule }[] {
  if (choosing.by === 'total')
    return choosing.ranges.map(({ outcome, ...span }) => ({
      outcome,
      when: { kind: 'score', scale: TOTAL, ...span },
    }));
  return choosing.by === 'rules' ? choosing.cases : [];
}

/** The outcome with the most points, the first between equals; undefined: none is included or above zero. */
function bestOf({ outcomes }: Quiz, { points, include, exclude }: Scores): string | undefined {
  const pointsOf = (id: string) => points.get(id) ?? 0;
  const isAnyIncluded = outcomes.some(({ id }) => include.has(id));
  return (
    outcomes
      .filter(({ id }) => !exclude.has(id) && (isAnyIncluded ? include.has(id) : pointsOf(id) > 0))
      // Sorting keeps the order of equals.
      .sort((one, other) => pointsOf(other.id) - pointsOf(one.id))[0]?.id
  );
}
