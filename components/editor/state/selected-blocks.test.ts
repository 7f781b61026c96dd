import { expect, test } from 'vitest';
import type { Block } from '@/core/campaign/block';
import { insertBlocks, moveBlocks } from './block-edits';
import { exampleDocument, formStep, twoColumns } from './document.fixtures';
import { createEditorStore } from './editor-store';
import { selectedBlocks } from './selected-blocks';

/** Two columns before all else, the heading in the first of them. */
function open(selection: string[], inSecond?: Block) {
  const store = createEditorStore(exampleDocument(), { now: () => 0 });
  const { apply } = store.getState();
  apply(insertBlocks(formStep, 0, [twoColumns]));
  apply(moveBlocks(formStep, ['heading-1'], 2, { block: 'columns-1', column: 0 }));
  if (inSecond) apply(insertBlocks(formStep, 2, [inSecond], { block: 'columns-1', column: 1 }));
  store.getState().selectAll(selection);
  return selectedBlocks(store.getState());
}
const text: Block = { id: 'more', kind: 'text', text: '', align: 'start', tone: 'normal' };

test('what follows a block in a column stands in the same column', () => {
  expect(open(['heading-1']).behind).toMatchObject({
    position: 2,
    inside: { block: 'columns-1', column: 0 },
  });
});

test('what follows columns goes into an empty one of theirs, and behind them when there is none', () => {
  expect(open(['columns-1']).behind).toEqual({ position: 2, inside: { block: 'columns-1', column: 1 } });
  expect(open(['columns-1'], text).behind).toEqual({ position: 3 });
});

test('what follows a block on its own is on its own, and so is what follows the whole campaign', () => {
  expect(open(['text-1']).behind).toEqual({ position: 3 });
  expect(open([]).behind).toEqual({ position: 6 });
});

test('columns are selected with what is in them, and count as one', () => {
  const { blocks, count } = open(['columns-1']);
  expect(blocks.map(({ id }) => id)).toEqual(['columns-1', 'heading-1']);
  expect(count).toBe(1);
});
