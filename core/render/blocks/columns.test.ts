import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, BlockOf } from '@/core/campaign/block';
import { documents, formDocument } from '@/core/campaign/document.fixtures';
import { placeBlock } from '@/core/campaign/nest-blocks';
import type { Format } from '@/core/campaign/format';
import type { Attributes, ElementTree, NodeTree } from '../design';
import { renderVariant } from '../render-variant';

const columns: BlockOf<'columns'> = {
  id: 'c',
  kind: 'columns',
  shares: [1, 2],
  gap: 'medium',
  vertical: 'center',
  stacks: true,
  fill: 'none',
};
const picture: Block = {
  id: 'mug',
  kind: 'image',
  picture: { hash: '0123456789abcdef', width: 700, height: 500 },
  alt: 'A blue mug',
  ratio: '1:1',
  focus: { x: 0.5, y: 0.5 },
  bleed: true,
};
const popup: Format = { kind: 'popup', width: 600, closeOnBackdrop: true };

function draw(blocks: Block[], format: Format = popup) {
  const document = formDocument();
  const [step] = document.variants[0]?.steps ?? [];
  if (step) step.blocks = blocks;
  return renderVariant({ ...document, format }, 'a');
}
const formBlocks = () => formDocument().variants[0]?.steps[0]?.blocks ?? [];
/** The form of the example in the second column, a picture in the first. */
const besidePicture = (change: Partial<typeof columns> = {}) => [
  { ...columns, ...change },
  placeBlock(picture, { block: 'c', column: 0 }),
  ...formBlocks().map((block) => placeBlock(block, { block: 'c', column: 1 })),
];

/** Ids of blocks in the order of the tree, and of what they stand in. */
function outline(tree: NodeTree): string {
  if (typeof tree === 'string') return '';
  const [, attributes, ...children] = tree;
  const inner = children.map(outline).filter(Boolean).join(' ');
  const { class: look, 'data-block': id } = attributes || {};
  if (look === 'column') return `[${inner}]`;
  return [id, inner].filter(Boolean).join(' ');
}

describe('columns', () => {
  it('hold buttons that lead where they lead outside of them', () => {
    const next: Block = {
      id: 'next',
      kind: 'button',
      label: 'Next',
      emphasis: 'plain',
      action: { kind: 'go', to: { kind: 'next' } },
    };
    const isButton = (node: NodeTree): boolean =>
      typeof node !== 'string' &&
      ((node[1] || {})['data-block'] === 'next' ||
        node.slice(2).some((child) => isButton(child as NodeTree)));
    const led = (blocks: Block[]) => JSON.stringify(draw(blocks).steps[0]?.tree).match(/"data-to":"[^"]+"/g);
    expect(isButton(draw([columns, placeBlock(next, { block: 'c', column: 1 })]).steps[0]?.tree ?? '')).toBe(
      true,
    );
    expect(led([columns, placeBlock(next, { block: 'c', column: 1 })])).toEqual(led([next]));
    expect(led([next])).toHaveLength(1);
  });

  it('hold their blocks in the order of reading, in one form with all others', () => {
    const design = draw(besidePicture());
    const tree = design.steps[0]?.tree ?? '';
    expect(tree[0]).toBe('form');
    expect(outline(tree)).toBe('c [mug] [heading text email consent join no]');
  });

  it('leave the name of the dialog to the heading in them', () => {
    expect(JSON.stringify(draw(besidePicture()).steps[0]?.tree)).toContain('["h2",{"id":"label"');
  });

  it('are as wide as their shares, and below each other on phones if they may', () => {
    const { css } = draw(besidePicture());
    expect(css).toContain('[data-block="c"]{grid-template-columns:1fr 2fr;column-gap:24px}');
    expect(JSON.stringify(draw(besidePicture()).steps[0]?.tree)).toContain('"class":"columns center stacks"');
    expect(JSON.stringify(draw(besidePicture({ stacks: false })).steps[0]?.tree)).toContain(
      '"class":"columns center"',
    );
  });

  it('say how wide their pictures are, so that no larger ones are loaded', () => {
    const sizes = (change?: Partial<typeof columns>) =>
      /"sizes":"([^"]+)"/.exec(JSON.stringify(draw(besidePicture(change)).steps[0]?.tree))?.[1];
    expect(sizes()).toBe('(max-width:480px) 100vw,200px');
    expect(sizes({ stacks: false })).toBe('(max-width:480px) 33vw,200px');
  });

  it('stand in no way in a bar, which is one line', () => {
    const { css } = draw(besidePicture(), { kind: 'bar', width: 960, edge: 'top', pushes: false });
    expect(css).toContain('[data-block="c"],[data-block="c"]>.column{display:contents}');
  });

  it('clip a picture at the corners of cards that do not scroll', () => {
    expect(draw(besidePicture()).css).toContain('.card:has(.column>.bleed){overflow:clip}');
    const beside: Format = { kind: 'slideIn', width: 400, place: 'bottom-end' };
    expect(draw(besidePicture(), beside).css).not.toContain('.card:has(.column>.bleed)');
  });

  it('cost nothing where there are none, and change no design that was there before', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const [variant] = document.variants;
        if (!variant) return;
        for (const step of variant.steps)
          step.blocks = step.blocks
            .filter(({ kind }) => kind !== 'columns')
            .map((block) => placeBlock(block, undefined));
        const { css, steps } = renderVariant(document, variant.id);
        expect(css).not.toContain('.column');
        for (const { id, tree } of steps) {
          const blocks = variant.steps.find((step) => step.id === id)?.blocks;
          if (!blocks) continue;
          const children: readonly (NodeTree | Attributes | 0)[] =
            typeof tree === 'string' ? [] : tree.slice(2);
          const ids = children.flatMap((child) =>
            Array.isArray(child) ? ((child as ElementTree)[1] || {})['data-block'] || [] : [],
          );
          expect(ids).toEqual(blocks.map((block) => block.id));
        }
      }),
    );
  });
});
