import { expect, it } from 'vitest';
import { formDocument } from '@/core/campaign/document.fixtures';
import { nameOfValue, nameQuiz } from './name-quiz';

const quiz = {
  flow: [],
  outcomes: [{ id: 'warm', name: 'Something warm', does: [] }],
  choosing: { by: 'points' as const },
  exceptions: [],
  fallback: 'warm',
  weights: [],
  bands: [],
  traits: [],
  progress: true,
  advances: true,
};

it('calls nothing of a variant without a quiz', () => {
  const [variant] = formDocument().variants;
  expect(nameQuiz(variant!)).toBeUndefined();
});

it('calls the only question of a step as the step is, too, and several by their own labels', () => {
  const [variant] = formDocument().variants;
  const [step] = variant!.steps;
  const email = step!.blocks.find(({ kind }) => kind === 'email');
  const consent = step!.blocks.find(({ kind }) => kind === 'consent');
  const label = email && 'label' in email ? String(email.label) : '';
  const named = (name: string, blocks: NonNullable<typeof step>['blocks']) =>
    nameQuiz({ quiz, steps: [{ ...step!, name, blocks }] })?.steps[0]?.questions.map((one) => one.label);
  expect(named('Your address', [email!])).toEqual([`Your address · ${label}`]);
  expect(named(label, [email!])).toEqual([label]);
  expect(named('', [email!])).toEqual([label]);
  expect(named('Both', [email!, consent!])?.[0]).toBe(label);
});

it('names values that stand for themselves, and knows what it does not know', () => {
  expect(nameOfValue('*')).toEqual({ kind: 'any' });
  expect(nameOfValue('=0')).toEqual({ kind: 'number', number: 0 });
  expect(nameOfValue('her')).toEqual({ kind: 'gone' });
  expect(nameOfValue('=x')).toEqual({ kind: 'gone' });
});
