import { expect, it } from 'vitest';
import type { Block, BlockOf } from '@/core/campaign/block';
import { formDocument } from '@/core/campaign/document.fixtures';
import type { OwnTheme } from '@/core/campaign/theme';
import type { ElementTree, NodeTree } from '../design';
import { htmlPagesOf, MAX_HTML_PAGE } from '../html-page';
import { LONGEST } from '@/core/campaign/limits';
import { renderVariant } from '../render-variant';
import { withOrigin } from '../with-origin';

const block: BlockOf<'html'> = { id: 'own', kind: 'html', html: '<b>Hi', title: 'Sizes', height: 240 };
const inStep = (blocks: Block[], theme: OwnTheme = {}) => {
  const document = formDocument();
  const [variant] = document.variants;
  if (!variant?.steps[0]) throw new Error('There is no step.');
  variant.steps[0].blocks = blocks;
  variant.theme = theme;
  return { document, variant };
};
const ADDRESS = '/s/h/abcdefghi.html';
const drawn = (blocks: Block[], address: string | undefined = ADDRESS) =>
  renderVariant(inStep(blocks).document, 'a', undefined, () => address);
const find = (tree: NodeTree, wanted: string): ElementTree | undefined => {
  if (typeof tree === 'string') return undefined;
  const [tag, , ...children] = tree;
  if (tag === wanted) return tree;
  return children.map((child) => find(child, wanted)).find((one) => one !== undefined);
};
const frameOf = (blocks: Block[], address?: string) => {
  const tree = drawn(blocks, address).steps[0]?.tree;
  return tree && find(tree, 'iframe');
};
const SANDBOX = 'allow-popups allow-popups-to-escape-sandbox';

it('stands in a frame that may open links and nothing else, under its name', () => {
  const id = { id: 'label', 'data-block': 'own' };
  const expected = ['iframe', { class: 'html', src: ADDRESS, sandbox: SANDBOX, title: 'Sizes', ...id }];
  expect(frameOf([block])).toEqual(expected);
  expect(drawn([block]).css).toContain('[data-block="own"]{height:240px}');
});

it('stands in a column as well', () => {
  const columns: Block = {
    id: 'two',
    kind: 'columns',
    shares: [1, 1],
    gap: 'medium',
    vertical: 'start',
    stacks: true,
    fill: 'none',
  };
  expect(frameOf([columns, { ...block, inside: { block: 'two', column: 1 } }])).toBeDefined();
});

it('is of another height on a phone if it says so, or is not there', () => {
  const on = { phone: { height: 320 }, tablet: { hidden: true as const } };
  const { css } = drawn([{ ...block, on }]);
  expect(css).toContain('.card [data-block="own"]{height:320px}');
  expect(css).toContain('.card [data-block="own"]{display:none!important}');
});

it.each([
  'https://evil.example/',
  '/s/h/abc.html',
  '/s/h/abcdefghi.html?x',
  '//evil.example/s/h/abcdefghi.html',
  'javascript:alert(1)',
])('frames nothing but a page of Beckon: %s', (address) => expect(frameOf([block], address)).toBeUndefined());

it('is empty room while its address is not known', () => {
  const design = renderVariant(inStep([block]).document, 'a');
  expect(design.steps[0]?.tree).toEqual([
    'div',
    0,
    ['div', { class: 'html', id: 'label', 'data-block': 'own' }],
  ]);
});

it('has its full address on a page of the shop', () => {
  const there = withOrigin(drawn([block]), 'https://beckon.example');
  expect(JSON.stringify(there)).toContain('"src":"https://beckon.example/s/h/abcdefghi.html"');
});

it('its page begins in the look of the card, and ends in what the owner wrote', () => {
  const page = (theme: OwnTheme, html = block.html) =>
    htmlPagesOf(inStep([{ ...block, html }], theme).variant).get('own') ?? '';
  const dark = page({ background: '#101010', text: '#fafafa' });
  expect(dark).toMatch(/^<!doctype html><meta charset="utf-8">/);
  expect(dark).toContain(':root{color-scheme:dark}body{margin:0;color:#fafafa');
  expect(dark).toContain('<base target="_blank">');
  expect(dark.endsWith('\n<b>Hi')).toBe(true);
  expect(page({ font: 'inherit' })).not.toContain('inherit');
  expect(page({}, 'x'.repeat(LONGEST.html)).length).toBeLessThan(MAX_HTML_PAGE);
});

it('costs designs without any not a byte', () => {
  expect(JSON.stringify(renderVariant(formDocument(), 'a'))).not.toMatch(/iframe|\.html/);
});
