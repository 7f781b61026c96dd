import { describe, expect, it } from 'vitest';
import { quizDocument } from '@/core/campaign/quiz.fixtures';
import { removeBlocks } from './block-edits';
import { changeQuiz, freeOfQuiz, giveOutcomeStep, makeQuiz, undoInQuiz } from './quiz-edits';
import { putStepBack, removeStep } from './step-edits';

const started = quizDocument();
const [first] = started.variants;
if (!first) throw new Error('The example has a variant.');
const variant = first.id;
const plain = freeOfQuiz(variant)(started);
const quizOf = (document: typeof started) => document.variants[0]?.quiz;

describe('edits of a quiz', () => {
  it('make one whose last step shows its first outcome, once', () => {
    expect(quizOf(plain)).toBeUndefined();
    expect(plain.variants[0]?.steps).toEqual(started.variants[0]?.steps);
    const made = makeQuiz(variant, { id: 'o', name: 'Result' })(plain);
    expect(quizOf(made)).toMatchObject({ fallback: 'o', outcomes: [{ id: 'o', step: 'bright' }] });
    expect(makeQuiz(variant, { id: 'p', name: 'Other' })(made)).toBe(made);
  });

  it('leave the document as it is where nothing changes', () => {
    expect(changeQuiz(variant, (quiz) => ({ ...quiz }))(started)).toBe(started);
    expect(changeQuiz('gone', (quiz) => ({ ...quiz, progress: false }))(started)).toBe(started);
  });

  it('give an outcome a step', () => {
    const given = giveOutcomeStep(variant, 'out-none', { id: 'new', name: 'New', blocks: [] })(started);
    expect(given.variants[0]?.steps.at(-1)?.id).toBe('new');
    expect(quizOf(given)?.outcomes[2]).toHaveProperty('step', 'new');
  });

  it('take away what named a deleted step, and bring it back with the step', () => {
    const without = removeStep({ variant, step: 'price' })(started);
    expect(quizOf(without)?.flow).toEqual([]);
    const [after] = without.variants;
    expect(after && putStepBack('price', first, after)(without)).toEqual(started);
  });

  it('do not bring back what was changed since', () => {
    const without = removeBlocks({ variant, step: 'whom' }, ['person'])(started);
    expect(quizOf(without)?.weights).toEqual([]);
    const changed = changeQuiz(variant, (quiz) => ({ ...quiz, progress: false }))(without);
    expect(undoInQuiz(first, without.variants[0])(changed)).toBe(changed);
    expect(quizOf(undoInQuiz(first, without.variants[0])(without))?.progress).toBe(true);
  });
});
