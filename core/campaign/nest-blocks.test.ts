import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Block } from './block';
import { documents } from './document.fixtures';
import { endOfColumn, flattenNodes, nestBlocks, placeBlock, tidyBlocks, withContents } from './nest-blocks';

const text = (id: string, block?: string, column = 0): Block =>
  placeBlock(
    { id, kind: 'text', text: id, align: 'start', tone: 'normal' },
    block ? { block, column } : undefined,
  );
const columns = (id: string, shares: number[] = [1, 1]): Block => ({
  id,
  kind: 'columns',
  shares,
  gap: 'medium',
  vertical: 'start',
  stacks: true,
  fill: 'none',
});
/** `a c[x|y] b`. */
const say = (blocks: readonly Block[]) =>
  nestBlocks(blocks)
    .map(
      ({ block, columns: inside }) =>
        block.id +
        (inside ? `[${inside.map((column) => column.map(({ id }) => id).join(' ')).join('|')}]` : ''),
    )
    .join(' ');
const lists = documents.map(({ variants }) => variants[0]?.steps[0]?.blocks ?? []);
const idsOf = (blocks: readonly Block[]) => blocks.map(({ id }) => id);

describe('a list of blocks is a tree', () => {
  test.each([
    ['without columns as it is', [text('a'), text('b')], 'a b'],
    ['with what is in columns', [text('a'), columns('c'), text('x', 'c', 1), text('y', 'c', 0)], 'a c[y|x]'],
    [
      'in which a column keeps the order',
      [columns('c'), text('x', 'c'), text('b'), text('y', 'c')],
      'c[x y|] b',
    ],
    ['with a block on its own whose columns are gone', [text('x', 'gone'), text('b')], 'x b'],
    ['with a block on its own that stands before its columns', [text('x', 'c'), columns('c')], 'x c[|]'],
    ['in which the last column takes what is in none', [columns('c', [1]), text('x', 'c', 2)], 'c[x]'],
  ])('%s', (_name, blocks, tree) => {
    expect(say(blocks)).toBe(tree);
  });

  it('holds every block exactly once, whatever the list', () => {
    fc.assert(
      fc.property(lists, (blocks) => {
        const nodes = nestBlocks(blocks);
        const all = nodes.flatMap(({ block, columns: inside }) => [block, ...(inside ?? []).flat()]);
        expect(idsOf(all).sort()).toEqual(idsOf(blocks).sort());
        for (const { block, columns: inside } of nodes)
          expect(inside?.length).toBe(block.kind === 'columns' ? block.shares.length : undefined);
      }),
    );
  });

  it('goes back into a list that is the same tree, and is tidy already', () => {
    fc.assert(
      fc.property(lists, (blocks) => {
        const tidy = tidyBlocks(blocks);
        expect(say(tidy)).toBe(say(blocks));
        expect(tidyBlocks(tidy)).toEqual(tidy);
        expect(flattenNodes(nestBlocks(tidy))).toEqual(tidy);
      }),
    );
  });
});

test('what stands in columns goes with them, in the order of reading', () => {
  const blocks = [text('a'), columns('c'), text('x', 'c', 1), text('y', 'c'), text('b')];
  expect(withContents(blocks, ['b', 'c'])).toEqual(['c', 'y', 'x', 'b']);
  expect(withContents(blocks, ['x'])).toEqual(['x']);
});

test('the end of a column is behind its last block, or behind what comes before it', () => {
  const blocks = [text('a'), columns('c'), text('x', 'c'), text('y', 'c', 1), text('b')];
  const end = (column: number) => endOfColumn(blocks, { block: 'c', column }).position;
  expect([end(0), end(1)]).toEqual([3, 4]);
  expect(endOfColumn([columns('c'), text('y', 'c', 1)], { block: 'c', column: 0 }).position).toBe(1);
  expect(endOfColumn(blocks, { block: 'gone', column: 0 })).toEqual({ position: 5 });
});
