// The tab at the edge by which a campaign is opened, or opened again. Drawn outside the campaign, so its sheet brings all it needs.
import type { Teaser } from '@/core/campaign/teaser';
import type { TeaserEdge } from '@/core/campaign/teaser-choices';
import { textOrGap } from './blocks/block-renderer';
import type { ElementTree } from './design';
import { RENDER_TEXTS } from './texts';
import type { Tokens } from './tokens';

export function teaserTree({ text }: Teaser): ElementTree {
  return [
    'div',
    { class: 'tab', role: 'region', 'aria-label': text },
    ['button', { class: 'open', type: 'button', 'data-action': 'open' }, textOrGap(text)],
    [
      'button',
      { class: 'away', type: 'button', 'data-action': 'close', 'aria-label': RENDER_TEXTS.close },
      ['svg', { viewBox: '0 0 24 24', 'aria-hidden': 'true' }, ['path', { d: 'M5 5l14 14M19 5L5 19' }]],
    ],
  ];
}

/** Clear of what phones draw at their edges. */
const clear = (side: 'left' | 'right' | 'bottom', room: number) =>
  `calc(${room}px + env(safe-area-inset-${side},0px))`;

/** In one of the lower corners, or as a side of the window, where its words run downwards. Nearer to nobody's chat than a hand. */
export function teaserCss({ accent, accentHover, onAccent, font, radius }: Tokens, edge: TeaserEdge): string {
  const round = Math.min(radius, 22);
  const isStart = edge.endsWith('start');
  const inline = isStart ? 'start' : 'end';
  const far = isStart ? 'end' : 'start';
  const safe = `max(${clear('left', 0)},${clear('right', 0)})`;
  const place = edge.startsWith('bottom')
    ? `inset-block-end:${clear('bottom', 16)};inset-inline-${inline}:calc(16px + ${safe});max-width:min(320px,calc(100vw - 32px));border-radius:${round}px`
    : `inset-block-start:50%;inset-inline-${inline}:${safe};flex-direction:column;max-height:min(320px,70vh);translate:0 -50%;border-radius:0;border-start-${far}-radius:${round}px;border-end-${far}-radius:${round}px`;
  return (
    ':host{all:initial!important;display:contents!important}*{box-sizing:border-box;margin:0}' +
    `.tab{position:fixed;z-index:2147483647;display:flex;overflow:hidden;background:${accent};color:${onAccent};box-shadow:0 1px 2px #1c191733,0 6px 20px -4px #1c191759;font-family:${font};font-size:15px;font-weight:600;line-height:20px;-webkit-text-size-adjust:100%;${place}}` +
    `button{min-width:44px;min-height:44px;padding:12px;border:0;background:none;color:inherit;font:inherit;cursor:pointer}button:hover{background:${accentHover}}` +
    (edge.startsWith('bottom')
      ? '.open{padding-inline:18px 10px;overflow-wrap:anywhere;text-align:start}'
      : '.open{padding-block:18px 10px;overflow:hidden;writing-mode:vertical-rl;text-overflow:ellipsis;white-space:nowrap}') +
    '.away{display:grid;flex:none;place-items:center}svg{width:14px;fill:none;stroke:currentColor;stroke-width:2;stroke-linecap:round}' +
    `:focus-visible{outline:2px solid ${onAccent};outline-offset:-5px;border-radius:${round}px}` +
    '@media(prefers-reduced-motion:no-preference){.tab{animation:tab .2s ease-out}}@keyframes tab{0%{opacity:0}}' +
    '@media print{.tab{display:none}}'
  );
}
