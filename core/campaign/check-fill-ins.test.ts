import { expect, it } from 'vitest';
import type { Block } from './block';
import { checkFillIns } from './check-fill-ins';
import { factsShown } from './facts-shown';
import { formDocument } from './document.fixtures';

const heading = (text: string): Block => ({ id: 'b', kind: 'heading', text, align: 'start' });
const problems = (block: Block) =>
  checkFillIns(block, { variant: 'v', step: 's' }).map(({ code, severity, words }) => [
    severity,
    code,
    words,
  ]);

it.each(['Plain', 'For {{query:for|you}}', 'On {{date:weekday}}', '{one brace} and {{ two'])(
  '“%s” is in order',
  (text) => expect(problems(heading(text))).toEqual([]),
);

it('what looks like a value and is none stops the release', () => {
  expect(problems(heading('Hello {{first_name}}, {{trait:}}'))).toEqual([
    ['error', 'fill-in-unknown', '{{first_name}}'],
  ]);
});

it('a value without words for those of whom nothing is known is worth a second look', () => {
  expect(problems(heading('For {{query:for}}'))).toEqual([
    ['warning', 'fill-in-without-fallback', '{{query:for}}'],
  ]);
});

it('where nothing is filled in, visitors would read the braces', () => {
  const email: Block = { id: 'b', kind: 'email', label: 'Your address', placeholder: '{{trait:email|you}}' };
  expect(problems(email)).toEqual([['error', 'fill-in-misplaced', '{{trait:email|you}}']]);
});

it('so are values in what countdowns and cart goals say', () => {
  const over: Block = {
    id: 'b',
    kind: 'countdown',
    end: { kind: 'visitor', minutes: 5 },
    finish: { kind: 'show', text: 'Too late, {{trait:name|friend}}' },
  };
  const words = { before: '{left} to go, {{trait:name|friend}}', reached: 'Done, {{answer:name}}' };
  const goal: Block = { id: 'b', kind: 'progress', sum: 5000, currency: 'EUR', ...words };
  expect(problems(over)).toEqual([]);
  expect(problems(goal)).toEqual([['warning', 'fill-in-without-fallback', '{{answer:name}}']]);
});

it('the script learns what the texts speak of, and no more', () => {
  const document = formDocument();
  expect(factsShown(document)).toEqual([]);
  const [step] = document.variants[0]!.steps;
  step!.blocks.push(
    heading('{{query:a|b}} {{date}} {{country|there}}'),
    { id: 'c', kind: 'list', text: '{{trait:tier|a}}\n{{trait:size|b}}', marker: 'tick' },
    { id: 'd', kind: 'progress', sum: 100, currency: 'EUR', before: '{left}', reached: 'Done' },
  );
  expect(factsShown(document)).toEqual(['country', 'trait', 'cartTotal']);
});
