import { describe, expect, it } from 'vitest';
import type { BlockOf } from '@/core/campaign/block';
import { formDocument } from '@/core/campaign/document.fixtures';
import { renderVariant } from '../render-variant';
import { withOrigin } from '../with-origin';
import { image } from './image';

const block: BlockOf<'image'> = {
  id: 'mug',
  kind: 'image',
  picture: { hash: '0123456789abcdef', width: 700, height: 500 },
  alt: 'A blue mug',
  ratio: '16:9',
  focus: { x: 0.25, y: 0.7 },
};
const around = { kind: 'popup', width: 440 };
const tree = (changes: Partial<typeof block> = {}) => image.tree({ ...block, ...changes }, around);
const own = (changes: Partial<typeof block> = {}, kind = 'popup') =>
  image.ownCss?.({ ...block, ...changes }, { ...around, kind });

describe('a picture', () => {
  it('comes in both formats, in every size it is kept in', () => {
    const sizes = '(max-width:440px) 100vw,440px';
    const list = (format: string) =>
      [320, 640, 700].map((width) => `/s/i/0123456789abcdef-${width}.${format} ${width}w`).join();
    expect(tree()).toEqual([
      'picture',
      { class: 'image' },
      ['source', { type: 'image/avif', srcset: list('avif'), sizes }],
      ['img', { srcset: list('webp'), sizes, alt: 'A blue mug', decoding: 'async' }],
    ]);
  });

  it('keeps its place before it has come, and what matters in sight', () => {
    expect(own()).toBe('[data-block="mug"] img{aspect-ratio:16/9;object-position:25% 70%}');
    expect(own({ ratio: 'original' })).toBe('[data-block="mug"] img{aspect-ratio:700/500}');
    expect(own({ focus: { x: 0.5, y: 0.5 } })).toBe('[data-block="mug"] img{aspect-ratio:16/9}');
  });

  it('that goes up to the edges takes back the margins of its card, where edges are near', () => {
    const look = (kind: string) => image.tree({ ...block, bleed: true }, { ...around, kind })[1];
    expect(look('popup')).toEqual({ class: 'image bleed' });
    expect(own({ bleed: true }, 'slideIn')).toMatch(
      /^\[data-block="mug"\]\{--top:40px;--side:28px;--bottom:24px\}/,
    );
    for (const kind of ['bar', 'fullscreen']) {
      expect(look(kind)).toEqual({ class: 'image' });
      expect(own({ bleed: true }, kind)).not.toContain('--top');
    }
  });

  it('in a bar is as high as its line', () => {
    expect(own({}, 'bar')).toContain('width:auto;height:44px');
  });

  it('that is decoration says nothing', () => {
    expect(JSON.stringify(tree({ decorative: true }))).toContain('"alt":""');
  });

  it('that leads somewhere is a link, and never to a script', () => {
    expect(tree({ link: '/mugs' }).slice(0, 2)).toEqual([
      'a',
      { class: 'image', 'data-action': 'link', href: '/mugs' },
    ]);
    expect(tree({ link: 'javascript:alert(1)' })[1]).toEqual({ class: 'image', 'data-action': 'link' });
  });

  it('that is still missing has a place, and loads nothing', () => {
    const missing = { picture: null, ratio: 'original' } as const;
    expect(JSON.stringify(tree(missing))).not.toContain('srcset');
    expect(own(missing)).toBe('[data-block="mug"]{aspect-ratio:16/9}');
  });
});

it('a design taken elsewhere names its pictures in full, and leaves words alone', () => {
  const document = formDocument();
  const [first] = document.variants[0]?.steps ?? [];
  first?.blocks.push(block, {
    id: 'words',
    kind: 'text',
    text: 'See /s/i/x,/s/i/y',
    align: 'start',
    tone: 'normal',
  });
  const design = withOrigin(renderVariant(document, 'a'), 'https://beckon.example');
  const json = JSON.stringify(design);
  expect(
    json.match(/https:\/\/beckon\.example\/s\/i\/0123456789abcdef-\d+\.(?:avif|webp) \d+w/g),
  ).toHaveLength(6);
  expect(json).toContain('See /s/i/x,/s/i/y');
  expect(json).not.toMatch(/[",]\/s\/i\/0123/);
});
