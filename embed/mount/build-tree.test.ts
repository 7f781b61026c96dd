// @vitest-environment happy-dom
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { documents } from '@/core/campaign/document.fixtures';
import type { NodeTree } from '@/core/render/design';
import { renderVariant } from '@/core/render/render-variant';
import { buildTree } from './build-tree';

/** A tree as a file might hold it: nothing about it is checked. */
const fromFile = (json: unknown) => JSON.parse(JSON.stringify(json)) as NodeTree;
const html = (tree: unknown) => {
  const parent = document.createElement('div');
  parent.append(buildTree(document, fromFile(tree)));
  return parent.innerHTML;
};

test('elements, attributes and texts are built as the tree says', () => {
  expect(html(['p', { class: 'quiet', 'data-block': 'x' }, 'a < b', ['span', 0, 'c']])).toBe(
    '<p class="quiet" data-block="x">a &lt; b<span>c</span></p>',
  );
});

test('drawings are real SVG', () => {
  const svg = buildTree(document, ['svg', { viewBox: '0 0 1 1' }, ['path', { d: 'M0 0' }]]) as Element;
  expect(svg.namespaceURI).toBe('http://www.w3.org/2000/svg');
  expect(svg.firstElementChild?.namespaceURI).toBe('http://www.w3.org/2000/svg');
});

test('whatever an owner writes, what is built holds only harmless elements and the words as text', () => {
  fc.assert(
    fc.property(documents, (campaign) => {
      for (const { tree } of renderVariant(campaign, 'v0').steps) {
        const parent = document.createElement('div');
        parent.append(buildTree(document, fromFile(tree)));
        for (const element of parent.querySelectorAll('*')) {
          expect(['script', 'iframe', 'style']).not.toContain(element.localName);
          for (const name of element.getAttributeNames()) expect(name).not.toMatch(/^on|^style$|^src$/);
          // Whatever is loaded is a picture of ours.
          for (const address of (element.getAttribute('srcset') ?? '').split(',').filter(Boolean))
            expect(address).toMatch(/^\/s\/i\/[0-9a-f]{16}-\d{1,4}\.(?:avif|webp) \d{1,4}w$/);
        }
      }
    }),
    { numRuns: 60 },
  );
});
