import { expect, test } from 'vitest';
import { HTML_SANDBOX } from '@/core/html-file';
import type { NodeTree } from './design';
import { harmless } from './harmless';

/** A tree as a file might hold it: nothing about it is checked. */
const cleaned = (json: unknown) => harmless(JSON.parse(JSON.stringify(json)) as NodeTree);

test('what is allowed stays as it is', () => {
  const tree = ['p', { class: 'quiet', 'data-block': 'x' }, 'a < b', ['span', 0, 'c']];
  expect(cleaned(tree)).toEqual(tree);
});

test.each(['script', 'iframe', 'video', 'style', 'object', 'SCRIPT', 'base', 'link', 'constructor'])(
  'a %s element is dropped with everything in it',
  (tag) => {
    expect(cleaned(['div', 0, [tag, { src: 'https://evil.example' }, 'x'], 'after'])).toEqual([
      'div',
      0,
      '',
      'after',
    ]);
  },
);

test.each([
  [{ src: '/s/h/abcdefghi.html', sandbox: HTML_SANDBOX, title: 'x' }, true],
  [{ src: '/s/h/abcdefghi.html', sandbox: `${HTML_SANDBOX} allow-scripts` }, false],
  [{ src: '/s/h/abcdefghi.html' }, false],
  [{ sandbox: HTML_SANDBOX }, false],
  [{ src: 'https://evil.example/s/h/abcdefghi.html', sandbox: HTML_SANDBOX }, false],
])('a frame with %j stays: %s', (attributes, stays) => {
  expect(cleaned(['iframe', attributes])).toEqual(stays ? ['iframe', attributes] : '');
});

test('a picture is built from its list of addresses alone', () => {
  const srcset = '/s/i/0123456789abcdef-320.webp 320w,/s/i/0123456789abcdef-640.webp 640w';
  expect(cleaned(['picture', 0, ['img', { src: 'https://evil.example', srcset, alt: 'x' }]])).toEqual([
    'picture',
    0,
    ['img', { srcset, alt: 'x' }],
  ]);
});

test.each([
  'https://evil.example/x.png 1w',
  '/s/i/0123456789abcdef-320.webp 320w,https://evil.example/x.png 640w',
  '//evil.example/s/i/0123456789abcdef-320.webp 320w',
  '/s/i/../f/0123456789abcdef-320.webp 320w',
  'data:image/svg+xml,<svg/> 1w',
  '',
])('a list of addresses %j that are not all pictures of ours is dropped', (srcset) => {
  expect(cleaned(['img', { srcset }])).toEqual(['img', {}]);
});

test.each([
  'onclick',
  'style',
  'src',
  'srcdoc',
  'formaction',
  'action',
  'xlink:href',
  '__proto__',
  'nonce',
  'is',
])('an attribute %s is dropped', (name) => {
  expect(cleaned(['button', { [name]: 'alert(1)', type: 'button' }, 'x'])).toEqual([
    'button',
    { type: 'button' },
    'x',
  ]);
});

test.each(['javascript:alert(1)', ' javascript:alert(1)', 'java\nscript:alert(1)', 'data:text/html,x'])(
  'a link to %j has no address',
  (href) => {
    expect(cleaned(['a', { href }, 'x'])).toEqual(['a', {}, 'x']);
  },
);

test('values that are no texts are dropped', () => {
  expect(cleaned(['a', { href: { toString: 1 }, class: 5, id: ['x'] }, 'x'])).toEqual(['a', {}, 'x']);
});

test.each<[name: string, value: string, stays: boolean]>([
  ['data-then', '/discount/TEN', true],
  ['data-then', 'javascript:alert(1)', false],
  ['data-player', 'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?autoplay=1', true],
  ['data-player', 'https://www.youtube-nocookie.com.evil.example/embed/dQw4w9WgXcQ?autoplay=1', false],
  ['data-player', 'https://evil.example/', false],
  ['data-film', 'https://cdn.example/film.mp4', true],
  ['data-film', 'data:video/mp4;base64,AAAA', false],
])('%s=%s stays: %s', (name, value, stays) => {
  expect(cleaned(['div', { [name]: value }])).toEqual(['div', stays ? { [name]: value } : {}]);
});
