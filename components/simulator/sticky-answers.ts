// Whether what sticks held before, as answers that the campaigns are judged by.
import type { StickyCondition } from '@/core/campaign/condition';
import { answerName } from '@/core/targeting';
import { YES, type MadeUpVisitor } from './made-up-visitor';

export const stickyName = (id: string): string => answerName('sticky', [id]);

/** By the name of the answer. It did not hold, unless somebody says so; what cannot be known has no answer. */
export function stickyAnswers(
  { typed, unknown }: MadeUpVisitor,
  sticky: readonly StickyCondition[],
): Record<string, boolean> {
  return Object.fromEntries(
    sticky
      .map(({ id }) => stickyName(id))
      .filter((name) => !unknown.includes(name))
      .map((name) => [name, Object.hasOwn(typed, name) && typed[name] === YES]),
  );
}
