import { expect, it, test } from 'vitest';
import { isFilmAddress, isPlayerAddress, parseVideoUrl, playerAddress } from './video-url';

const ID = 'dQw4w9WgXcQ';

test.each([
  `https://www.youtube.com/watch?v=${ID}`,
  `https://youtube.com/watch?list=PL1&v=${ID}&t=12s`,
  `https://m.youtube.com/watch?v=${ID}#x`,
  `https://youtu.be/${ID}?si=abc`,
  `https://www.youtube.com/shorts/${ID}`,
  `https://www.youtube.com/live/${ID}?feature=share`,
  `https://www.youtube-nocookie.com/embed/${ID}`,
  ` http://youtu.be/${ID} `,
])('%s is a film of YouTube', (url) => expect(parseVideoUrl(url)).toEqual({ kind: 'youtube', id: ID }));

test.each([
  ['https://vimeo.com/76979871', undefined],
  ['https://vimeo.com/76979871/8272103f6e', '8272103f6e'],
  ['https://player.vimeo.com/video/76979871?h=8272103f6e', '8272103f6e'],
])('%s is a film of Vimeo', (url, key) =>
  expect(parseVideoUrl(url)).toEqual({ kind: 'vimeo', id: '76979871', ...(key && { key }) }),
);

test.each([
  '',
  'https://example.com/watch?v=dQw4w9WgXcQ',
  'https://youtube.com.evil.example/watch?v=dQw4w9WgXcQ',
  'https://www.youtube.com/watch?v=short',
  `https://www.youtube.com/watch?v=${ID}x`,
  'https://vimeo.com/about',
  'javascript:alert(1)//https://youtu.be/dQw4w9WgXcQ',
  'data:video/mp4;base64,AAAA.mp4',
  'ftp://example.com/film.mp4',
  '/film.mp4',
  'https://example.com/film.mov',
  'https://example.com/a b.mp4',
])('%s is none', (url) => expect(parseVideoUrl(url)).toBeUndefined());

it('plays without cookies and without tracking', () => {
  expect(playerAddress({ kind: 'youtube', id: ID })).toContain('https://www.youtube-nocookie.com/embed/');
  expect(playerAddress({ kind: 'vimeo', id: '76979871', key: 'abcdef' })).toMatch(/dnt=1.*h=abcdef/);
});

it('only what it makes itself is a player or a film', () => {
  expect(isPlayerAddress(playerAddress({ kind: 'youtube', id: ID }))).toBe(true);
  expect(isPlayerAddress(playerAddress({ kind: 'vimeo', id: '76979871', key: 'abcdef' }))).toBe(true);
  expect(isPlayerAddress('https://evil.example/embed/x?')).toBe(false);
  expect(isFilmAddress('https://cdn.example/film.WEBM?v=2')).toBe(true);
  expect(isFilmAddress('javascript:alert(1).mp4')).toBe(false);
});
