// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { live } from './living.fixtures';

const film = (url: string, options?: Parameters<typeof live>[1]) =>
  live(
    {
      id: 'film',
      kind: 'video',
      url,
      title: 'How it is thrown',
      picture: { hash: '0123456789abcdef', width: 1600, height: 900 },
      ratio: '16:9',
    },
    options,
  );
const YOUTUBE = 'https://youtu.be/dQw4w9WgXcQ';

it('loads nothing from elsewhere until it is pressed, then a player that may do little', () => {
  const { block, reported } = film(YOUTUBE);
  expect(block.querySelector('iframe,video')).toBeNull();
  const button = block.querySelector('button')!;
  expect(button.getAttribute('aria-label')).toBe('Play the video: How it is thrown');
  // The player is not fetched here, which is said aloud.
  vi.spyOn(console, 'error').mockImplementation(() => {});
  button.click();
  const frame = block.querySelector('iframe')!;
  expect(frame.src).toContain('https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?');
  expect(frame.title).toContain('How it is thrown');
  expect(frame.getAttribute('sandbox')).not.toContain('top-navigation');
  expect(reported).toEqual([{ type: 'campaign.clicked', step: 'form', block: 'film' }]);
});

it('plays a file in the page, and stops with the step', () => {
  const { block, end } = film('https://cdn.example/film.mp4');
  block.querySelector('button')!.click();
  expect(block.querySelector('video')).toMatchObject({ controls: true, src: 'https://cdn.example/film.mp4' });
  end();
  expect(block.querySelector('video')).toBeNull();
});

it('plays nothing in the canvas, nor from an address that is none', () => {
  for (const living of [film(YOUTUBE, { still: true }), film('https://evil.example/embed/x')]) {
    living.block.querySelector('button')!.click();
    expect(living.block.querySelector('iframe,video')).toBeNull();
  }
});
