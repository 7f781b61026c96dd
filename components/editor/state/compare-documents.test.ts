import { describe, expect, test } from 'vitest';
import { moveBlocks, removeBlocks } from './block-edits';
import { compareDocuments } from './compare-documents';
import { exampleDocument, formStep, heading } from './document.fixtures';
import { renameStep, setBlock, setFrequency, setTheme } from './edits';

const base = exampleDocument();
const brief = (mine: typeof base, theirs: typeof base) =>
  compareDocuments(base, mine, theirs).map(({ mine: one, theirs: other, by }) => ({
    name: (one ?? other)?.name,
    block: (one ?? other)?.block?.id,
    by,
  }));

describe('compareDocuments', () => {
  test('equal documents do not differ', () => {
    expect(compareDocuments(base, exampleDocument(), exampleDocument())).toEqual([]);
  });

  test('a text that both changed is named with its block and both values', () => {
    const mine = setBlock(heading, 'heading', { text: 'Mine' })(base);
    const theirs = setBlock(heading, 'heading', { text: 'Theirs' })(base);
    const [difference, ...rest] = compareDocuments(base, mine, theirs);
    expect(rest).toEqual([]);
    expect(difference).toMatchObject({
      by: 'both',
      mine: { name: 'text', step: { name: 'Form' }, block: { id: 'heading-1' }, value: 'Mine' },
      theirs: { value: 'Theirs' },
    });
  });

  test('it says whose change each one was', () => {
    const mine = setTheme('a', { accent: '#000000' })(base);
    const theirs = setFrequency({ everyHours: 48 })(base);
    expect(brief(mine, theirs)).toEqual([
      { name: 'accent', block: undefined, by: 'me' },
      { name: 'frequency', block: undefined, by: 'them' },
    ]);
  });

  test('a block that one side removed is one difference, not one for each of its fields', () => {
    expect(brief(base, removeBlocks(formStep, ['heading-1'])(base))).toEqual([
      { name: 'block', block: 'heading-1', by: 'them' },
    ]);
    expect(brief(removeBlocks(formStep, ['heading-1'])(base), base)).toEqual([
      { name: 'block', block: 'heading-1', by: 'me' },
    ]);
  });

  test('a new order is one difference', () => {
    expect(brief(moveBlocks(formStep, ['heading-1'], 3)(base), base)).toEqual([
      { name: 'order', block: undefined, by: 'me' },
    ]);
  });

  test('a renamed step is not a new step', () => {
    expect(brief(base, renameStep(formStep, 'Letter')(base))).toEqual([
      { name: 'stepName', block: undefined, by: 'them' },
    ]);
  });
});
