import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block } from '@/core/campaign/block';
import { nestBlocks, tidyBlocks } from '@/core/campaign/nest-blocks';
import { insertBlocks, moveBlocks, removeBlocks, sendAcross, shiftBlocks } from './block-edits';
import { exampleDocument, formStep, someEdit } from './document.fixtures';
import { findStep, type Edit } from './edits';
import { putPictureBeside } from './picture-beside';
import { renewBlocks } from './renew-blocks';

const columns = (id: string): Block => ({
  id,
  kind: 'columns',
  shares: [1, 1],
  gap: 'medium',
  vertical: 'start',
  stacks: true,
  fill: 'none',
});
const text = (id: string, column?: number): Block => ({
  id,
  kind: 'text',
  text: id,
  align: 'start',
  tone: 'normal',
  ...(column !== undefined && { inside: { block: 'c', column } }),
});

/** `a c[x|y] b`. */
function say(blocks: readonly Block[]): string {
  return nestBlocks(blocks)
    .map(({ block, columns: lists }) =>
      lists ? `${block.id}[${lists.map((one) => one.map(({ id }) => id).join(' ')).join('|')}]` : block.id,
    )
    .join(' ');
}
function open(
  blocks: Block[] = [text('a'), columns('c'), text('x', 0), text('y', 0), text('z', 1), text('b')],
) {
  const document = exampleDocument();
  const step = findStep(document, formStep);
  if (step) step.blocks = blocks;
  const run = (edit: Edit) => findStep(edit(document), formStep)?.blocks ?? [];
  return { document, run, after: (edit: Edit) => say(run(edit)) };
}

test('after any sequence of edits no block is there twice or lost to the tree, and what is in columns stands behind them', () => {
  fc.assert(
    fc.property(fc.array(someEdit, { maxLength: 30 }), (edits) => {
      const document = edits.reduce((now, edit) => edit(now), exampleDocument());
      for (const variant of document.variants) {
        const ids = variant.steps.flatMap(({ blocks }) => blocks.map(({ id }) => id));
        expect(new Set(ids).size).toBe(ids.length);
        for (const { blocks } of variant.steps) {
          const nodes = nestBlocks(blocks);
          const inTree = nodes.flatMap(({ block, columns: lists }) => [block, ...(lists ?? []).flat()]);
          expect(inTree.map(({ id }) => id)).toEqual(blocks.map(({ id }) => id));
          expect(tidyBlocks(blocks)).toEqual(blocks);
        }
      }
    }),
  );
});

test('moving loses nothing and makes nothing, wherever it goes', () => {
  const ids = ['a', 'c', 'x', 'y', 'z', 'b'];
  const column = fc.option(fc.record({ block: fc.constantFrom('c', 'gone'), column: fc.nat(2) }), {
    nil: undefined,
  });
  fc.assert(
    fc.property(fc.subarray(ids), fc.nat(7), column, (moved, position, inside) => {
      const after = open().run(moveBlocks(formStep, moved, position, inside));
      expect(after.map(({ id }) => id).sort()).toEqual([...ids].sort());
    }),
  );
});

describe('columns and what is in them', () => {
  test.each([
    ['a block goes into a column', moveBlocks(formStep, ['b'], 3, { block: 'c', column: 0 }), 'a c[x b y|z]'],
    ['and out of it', moveBlocks(formStep, ['x'], 0), 'x a c[y|z] b'],
    ['out of it, though dropped among those in it', moveBlocks(formStep, ['b'], 3), 'a c[x y|z] b'],
    ['what is in columns goes with them', moveBlocks(formStep, ['c'], 0), 'c[x y|z] a b'],
    ['even when it is selected too', moveBlocks(formStep, ['c', 'x'], 6), 'a b c[x y|z]'],
    ['columns go into none', moveBlocks(formStep, ['c'], 3, { block: 'c', column: 0 }), 'a c[x y|z] b'],
    ['and is deleted with them', removeBlocks(formStep, ['c']), 'a b'],
    ['a step down passes columns as one', shiftBlocks(formStep, ['a'], 1), 'c[x y|z] a b'],
    ['a step within a column stays in it', shiftBlocks(formStep, ['y'], 1), 'a c[x y|z] b'],
    ['and changes its place there', shiftBlocks(formStep, ['y'], -1), 'a c[y x|z] b'],
    ['into the next column', sendAcross(formStep, ['x'], 1), 'a c[y|z x] b'],
    ['into the one before', sendAcross(formStep, ['z'], -1), 'a c[x y z|] b'],
    ['out of the first', sendAcross(formStep, ['x'], -1), 'a x c[y|z] b'],
    ['not beyond the last', sendAcross(formStep, ['z'], 1), 'a c[x y|z] b'],
    ['into columns below', sendAcross(formStep, ['a'], 1), 'c[a x y|z] b'],
    ['into columns above', sendAcross(formStep, ['b'], 1), 'a c[x y|z b]'],
    [
      'a new block comes into a column',
      insertBlocks(formStep, 4, [text('new')], { block: 'c', column: 0 }),
      'a c[x y new|z] b',
    ],
  ])('%s', (_name, edit, tree) => {
    expect(open().after(edit)).toBe(tree);
  });

  test('what changes nothing is the very same document', () => {
    const { document } = open();
    for (const edit of [
      sendAcross(formStep, ['z'], 1),
      sendAcross(formStep, ['c'], 1),
      shiftBlocks(formStep, ['y'], 1),
      moveBlocks(formStep, ['x'], 2, { block: 'c', column: 0 }),
    ])
      expect(edit(document)).toBe(document);
  });

  test('a picture at the side is beside all that stood on its own, in one step, once', () => {
    const picture = {
      id: 'side',
      kind: 'image',
      picture: null,
      alt: '',
      ratio: '1:1',
      focus: { x: 0, y: 0 },
    } as const;
    const edit = putPictureBeside({ ...formStep, block: 'c' }, picture);
    const { document, after } = open([text('a'), columns('c'), text('b')]);
    expect(after(edit)).toBe('c[side|a b]');
    expect(edit(document).format).toMatchObject({ width: 720 });
    const once = edit(document);
    expect(edit(once)).toBe(once);
  });

  test('a copy has its own columns, and what is copied alone stays where it was', () => {
    const { document } = open();
    const [variant] = document.variants;
    const blocks = findStep(document, formStep)?.blocks ?? [];
    let count = 0;
    const renew = (ids: string[]) =>
      renewBlocks(
        blocks.filter(({ id }) => ids.includes(id)),
        variant ?? never(),
        () => `new${(count += 1)}`,
      );
    const [copy, inside] = renew(['c', 'x']);
    expect(inside).toMatchObject({ inside: { block: copy?.id, column: 0 } });
    expect(copy?.id).not.toBe('c');
    expect(renew(['x'])[0]).toMatchObject({ inside: { block: 'c', column: 0 } });
  });
});

const never = (): never => {
  throw new Error('the example has a variant');
};
