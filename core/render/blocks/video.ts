// A film behind its poster. The player is made by the behaviour, once somebody presses; the design holds nothing that loads.
import { parseVideoUrl, playerAddress } from '@/core/campaign/video-url';
import type { Attributes, ElementTree } from '../design';
import { RENDER_TEXTS } from '../texts';
import type { BlockRenderer } from './block-renderer';
import { sources } from './image';

export const video: BlockRenderer<'video'> = {
  tree({ picture, title, url }, { width, sizes = `(max-width:${width}px) 100vw,${width}px` }) {
    const poster: ElementTree[] = picture
      ? [['picture', 0, ...sources(picture, { alt: '', decorative: true }, sizes)]]
      : [];
    return [
      'div',
      { class: 'video', ...playerAttributes(url) },
      ...poster,
      [
        'button',
        { type: 'button', 'aria-label': RENDER_TEXTS.play(title) },
        [
          'span',
          0,
          ['svg', { viewBox: '0 0 24 24', 'aria-hidden': 'true' }, ['path', { d: 'M7 4.5v15l12.5-7.5z' }]],
        ],
      ],
    ];
  },
  css: ({ accent, accentHover, onAccent, pictureRadius }) =>
    `.video{position:relative;overflow:hidden;border-radius:${pictureRadius}px;background:#1c1917}` +
    `.video :is(picture,img,iframe,video,button){position:absolute;inset:0;width:100%;height:100%;border:0;object-fit:cover}.video video{object-fit:contain}` +
    `.video button{display:grid;place-items:center;padding:0;background:none;cursor:pointer}.video span{display:grid;place-items:center;width:64px;height:64px;border-radius:50%;background:${accent};color:${onAccent};box-shadow:0 0 0 2px #fffffff0,0 2px 16px #1c191766;transition:background .12s}` +
    `.video button:hover span{background:${accentHover}}.video svg{width:28px;fill:currentColor;stroke-linejoin:round}.video :focus-visible{outline-color:#fff;outline-offset:-6px}`,
  ownCss: ({ id, ratio }) => `[data-block="${id}"]{aspect-ratio:${ratio.replace(':', '/')}}`,
  behaviour: 'video',
};

function playerAttributes(url: string): Attributes {
  const film = parseVideoUrl(url);
  if (!film) return {};
  return film.kind === 'file' ? { 'data-film': film.url } : { 'data-player': playerAddress(film) };
}
