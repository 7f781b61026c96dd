// What can be done to the steps of a variant. Edits as in `edits.ts`; wherever a button led to a step that is gone, it closes.
import type { Block } from '@/core/campaign/block';
import type { Step, Variant } from '@/core/campaign/document';
import { MOST } from '@/core/campaign/limits';
import { edit, findVariant, type Edit, type StepAddress } from './edits';
import { keepEqual } from './keep-equal';
import { putQuizBack } from './quiz-edits';
import { redirect } from './redirect';

/** Puts a step before the one at `position`; nothing happens when the variant has one of that id, or as many as it can. */
export function insertStep(variant: string, position: number, step: Step): Edit {
  return edit((draft) => {
    const steps = findVariant(draft, variant)?.steps;
    if (!steps || steps.length >= MOST.steps || steps.some(({ id }) => id === step.id)) return;
    steps.splice(position, 0, step);
  });
}

/** `position`: where it stands afterwards, as far as there are places. */
export function moveStep(at: StepAddress, position: number): Edit {
  return edit((draft) => {
    const steps = findVariant(draft, at.variant)?.steps;
    const from = steps?.findIndex(({ id }) => id === at.step) ?? -1;
    const [step] = from === -1 ? [] : (steps?.splice(from, 1) ?? []);
    if (step) steps?.splice(Math.max(position, 0), 0, step);
  });
}

/** The last step stays: a variant has one at least. */
export function removeStep(at: StepAddress): Edit {
  return edit((draft) => {
    const variant = findVariant(draft, at.variant);
    if (!variant || variant.steps.length === 1 || !variant.steps.some(({ id }) => id === at.step)) return;
    variant.steps = variant.steps
      .filter(({ id }) => id !== at.step)
      .map((step) => redirect(step, at.step, { kind: 'close' }));
  });
}

/**
 * Takes back that a step was deleted, whatever happened since: it comes back to where it was, and the buttons that led to
 * it lead there again unless they were changed. `before` and `after`: the variant around the deletion.
 */
export function putStepBack(step: string, before: Variant, after: Variant): Edit {
  const index = before.steps.findIndex(({ id }) => id === step);
  const old = before.steps[index];
  const blocks = new Map(before.steps.flatMap((one) => one.blocks.map((block) => [block.id, block])));
  const closing = new Map(after.steps.flatMap((one) => one.blocks.map((block) => [block.id, block])));
  const asBefore = (block: Block) => {
    const [was, is] = [blocks.get(block.id), closing.get(block.id)];
    return was && is && keepEqual(is, block) === is ? was : block;
  };
  return edit((draft) => {
    const variant = findVariant(draft, before.id);
    if (!variant || !old || variant.steps.length >= MOST.steps) return;
    if (variant.steps.some(({ id }) => id === step)) return;
    for (const one of variant.steps) one.blocks = one.blocks.map(asBefore);
    variant.steps.splice(index, 0, old);
    putQuizBack(variant, before.quiz, after.quiz);
  });
}
