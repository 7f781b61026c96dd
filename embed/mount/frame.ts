// What every popup has, whatever its design: the veil, the card's place, the way out, the entrance, and a field for scripts.
import type { ElementTree } from '@/core/render/design';

/**
 * Rules of the frame. The host element is reset with `!important`, which inside a shadow root outranks even the page's own
 * `!important`; nothing else of the page reaches in. The dialog is seen before it is modal, hence the z-index, and fades
 * after it was closed, hence `[inert]`.
 */
export const FRAME_CSS =
  ':host{all:initial!important;display:contents!important}' +
  '*{box-sizing:border-box;margin:0}' +
  'dialog{position:fixed;inset:0;z-index:2147483647;display:flex;width:auto;height:auto;max-width:none;max-height:none;padding:16px;border:0;overflow:auto;overscroll-behavior:contain;background:#1c191780}' +
  'dialog::backdrop{display:none}' +
  '.card{position:relative;width:100%;margin:auto;padding:48px 40px 32px;box-shadow:0 1px 2px #1c19171f,0 24px 56px -12px #1c191766;font-size:16px;line-height:25px;white-space:pre-line;overflow-wrap:anywhere;-webkit-text-size-adjust:100%}' +
  // Autofill paints its own blue; clipped to the letters it vanishes.
  'input,button{font:inherit;color:inherit}input:autofill{background-clip:text}' +
  '.card>:not(.close){display:grid;gap:16px}' +
  '.close{position:absolute;inset-block-start:8px;inset-inline-end:8px;display:grid;place-items:center;width:44px;height:44px;padding:0;border:0;border-radius:8px;background:none;opacity:.66;cursor:pointer}.close:is(:hover,:focus-visible){opacity:1}' +
  'svg{width:16px;fill:none;stroke:currentColor;stroke-width:2;stroke-linecap:round}' +
  '.trap{position:absolute;width:1px;height:1px;overflow:hidden;opacity:0}' +
  ':focus-visible{outline:2px solid;outline-offset:2px}dialog:focus{outline:0}dialog[inert]{opacity:0}' +
  '@media(max-width:480px){dialog{padding:12px}.card{margin-bottom:0;padding:48px 24px 20px}}' +
  '@media(prefers-reduced-motion:no-preference){.live{animation:veil .16s ease-out;transition:opacity .12s}.live .card{animation:card .16s ease-out}}' +
  '@keyframes veil{0%{opacity:0}}@keyframes card{0%{transform:translateY(12px)}}';

/** The control that every campaign can be closed with; outside code finds it by `data-action="close"`. */
export function closeControl(label: string): ElementTree {
  return [
    'button',
    { class: 'close', type: 'button', 'data-action': 'close', 'aria-label': label },
    ['svg', { viewBox: '0 0 24 24', 'aria-hidden': 'true' }, ['path', { d: 'M5 5l14 14M19 5L5 19' }]],
  ];
}

/** A field that people neither see nor reach by keyboard: whoever fills it is a script. */
export const TRAP: ElementTree = [
  'div',
  { class: 'trap', 'aria-hidden': 'true' },
  ['input', { name: 'website', tabindex: '-1', autocomplete: 'off' }],
];
