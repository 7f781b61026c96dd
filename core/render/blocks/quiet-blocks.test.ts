// What stands between words: lines, room and drawings.
import { expect, it } from 'vitest';
import type { Block } from '@/core/campaign/block';
import { formDocument } from '@/core/campaign/document.fixtures';
import { ICON_NAMES } from '@/core/campaign/icon-names';
import { ICONS } from '../icons';
import { renderVariant } from '../render-variant';

function draw(block: Block) {
  const document = formDocument();
  document.variants[0]!.steps[0]!.blocks.splice(1, 0, block);
  const { css, steps } = renderVariant(document, 'a');
  return { css, tree: steps[0]!.tree[3] };
}

it('a line is a separator to those who listen', () => {
  const { tree } = draw({ id: 'line', kind: 'divider', weight: 'bold' });
  expect(tree).toEqual(['div', { class: 'divider bold', role: 'separator', 'data-block': 'line' }]);
});

it('room adds to the gap that is there, instead of a second gap', () => {
  const { css } = draw({ id: 'room', kind: 'spacer', height: 'large' });
  expect(css).toContain('.spacer:not(:first-child){margin-top:-16px}');
  expect(css).toContain('.spacer.large{height:48px}');
});

it.each(ICON_NAMES)('the icon %s is a drawing that is passed over by screen readers', (icon) => {
  const { tree } = draw({ id: 'i', kind: 'icon', icon, size: 'small', tone: 'accent', align: 'center' });
  expect(tree).toEqual([
    'div',
    { class: 'icon small accent centre', 'aria-hidden': 'true', 'data-block': 'i' },
    ['svg', { viewBox: '0 0 24 24' }, ['path', { d: ICONS[icon] }]],
  ]);
  expect(ICONS[icon]).toMatch(/^M[\d\s.a-zA-Z-]+$/);
});
