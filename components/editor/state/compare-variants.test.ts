import { expect, test } from 'vitest';
import type { Variant } from '@/core/campaign/document';
import { compareVariants } from './compare-variants';
import { exampleDocument, heading } from './document.fixtures';
import { setBlock, setTheme } from './edits';
import { copyOfVariant, emptyVariant } from './new-step';
import { insertVariant } from './variant-edits';

const before = exampleDocument();
const [original] = before.variants as [Variant];
const withCopy = insertVariant(
  1,
  copyOfVariant(before, original, 'B', () => 'b'),
)(before);
const second = { ...heading, variant: 'variant-b' };
const differences = (document: typeof before) => {
  const [one, other] = document.variants as [Variant, Variant];
  return compareVariants(document, one, other).map(({ mine, theirs }) => [
    (theirs ?? mine)?.name,
    mine?.value,
    theirs?.value,
  ]);
};

test('a copy differs in nothing, whatever it is called and whoever sees it', () => {
  expect(differences(withCopy)).toEqual([]);
});

test('a copy that was changed differs in what was changed', () => {
  const changed = setTheme('variant-b', { radius: 4 })(
    setBlock(second, 'heading', { text: 'A gift' })(withCopy),
  );
  expect(differences(changed)).toEqual([
    ['text', 'A letter a month', 'A gift'],
    ['radius', 16, 4],
  ]);
});

test('steps that only one of them has are named as a whole', () => {
  const empty = emptyVariant(before, original, { variant: 'B', step: 'Start' }, () => 'x');
  expect(differences(insertVariant(1, empty)(before))).toEqual([
    ['step', 'form', undefined],
    ['step', 'thanks', undefined],
    ['step', undefined, 'step-x'],
  ]);
});
