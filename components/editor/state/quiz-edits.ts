// What can be done to the quiz of a variant. Edits as in `edits.ts`; `edit` sees to it that the quiz names nothing that is gone.
import type { Step, Variant } from '@/core/campaign/document';
import type { CampaignQuiz } from '@/core/campaign/quiz';
import { MOST } from '@/core/campaign/limits';
import { edit, findVariant, type Edit } from './edits';
import { keepEqual } from './keep-equal';

/** The steps become its flow; the last of several shows its first outcome. Nothing happens where there is a quiz. */
export function makeQuiz(variant: string, outcome: { id: string; name: string }): Edit {
  return edit((draft) => {
    const made = findVariant(draft, variant);
    if (made && !made.quiz) made.quiz = newQuiz(made, outcome);
  });
}

function newQuiz({ steps }: Variant, outcome: { id: string; name: string }): CampaignQuiz {
  const last = steps.length > 1 ? steps.at(-1) : undefined;
  return {
    flow: [],
    outcomes: [{ ...outcome, ...(last && { step: last.id }), does: [] }],
    choosing: { by: 'points' },
    exceptions: [],
    fallback: outcome.id,
    weights: [],
    bands: [],
    traits: [],
    progress: true,
    advances: true,
  };
}

/** Its steps stay. */
export function freeOfQuiz(variant: string): Edit {
  return edit((draft) => {
    const freed = findVariant(draft, variant);
    if (freed) delete freed.quiz;
  });
}

export function changeQuiz(variant: string, change: (quiz: CampaignQuiz) => CampaignQuiz): Edit {
  return edit((draft) => {
    const changed = findVariant(draft, variant);
    if (changed?.quiz) changed.quiz = change(changed.quiz);
  });
}

/** A step at the end, for the outcome to show. */
export function giveOutcomeStep(variant: string, outcome: string, step: Step): Edit {
  return edit((draft) => {
    const given = findVariant(draft, variant);
    const shown = given?.quiz?.outcomes.find(({ id }) => id === outcome);
    if (!given || !shown || given.steps.length >= MOST.steps) return;
    given.steps.push(step);
    shown.step = step.id;
  });
}

/** What was deleted comes back: the quiz of before, unless it was changed since `after`. For use within edits. */
export function putQuizBack(
  variant: Variant,
  before: CampaignQuiz | undefined,
  after: CampaignQuiz | undefined,
): void {
  if (before && after && variant.quiz && keepEqual(after, variant.quiz) === after) variant.quiz = before;
}

/** The same as an edit. */
export function undoInQuiz(before: Variant | undefined, after: Variant | undefined): Edit {
  return edit((draft) => {
    const variant = before && findVariant(draft, before.id);
    if (variant) putQuizBack(variant, before.quiz, after?.quiz);
  });
}
