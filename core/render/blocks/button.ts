// A button, or a link that looks like one. What a press does is written into data attributes; the mount carries it out.
import type { Action, Destination } from '@/core/campaign/action';
import { isSafeUrl } from '@/core/safe-url';
import type { Attributes } from '../design';
import { textOrGap, type BlockRenderer } from './block-renderer';

export const button: BlockRenderer<'button'> = {
  tree: ({ label, emphasis, action }) => [
    action.kind === 'link' ? 'a' : 'button',
    { class: emphasis === 'primary' ? 'button' : 'button plain', ...actionAttributes(action) },
    textOrGap(label),
  ],
  css: ({ accent, accentHover, accentText, onAccent, text, quiet, controlRadius, buttons }) =>
    `.button{display:block;width:100%;padding:12px 20px;border:1px solid #0000;border-radius:${controlRadius}px;background:${accent};color:${onAccent};font-weight:600;line-height:22px;text-align:center;text-decoration:none;cursor:pointer;transition:background .12s}` +
    `.button:hover{background:${accentHover}}` +
    `.plain,.plain:hover{background:none;color:${quiet};font-weight:500;font-size:15px;margin-top:-8px;padding-block:10px}.plain:last-child{margin-bottom:-12px}` +
    `p+.button,h2+.button{margin-top:8px}.plain:hover{color:${text};text-decoration:underline;text-underline-offset:3px}` +
    // Its words stay readable where the accent would not be.
    (buttons === 'outline'
      ? `.button:not(.plain){border-color:${accentText};background:none;color:${accentText}}.button:not(.plain):hover{background:${accentText}1a}`
      : ''),
};

function actionAttributes(action: Action): Attributes {
  switch (action.kind) {
    case 'submit':
      return { type: 'submit', 'data-action': 'submit', ...destinationAttributes(action.then) };
    case 'go':
      return { type: 'button', 'data-action': 'go', ...destinationAttributes(action.to) };
    case 'link':
      return { 'data-action': 'link', ...(action.url && isSafeUrl(action.url) ? { href: action.url } : {}) };
  }
}

function destinationAttributes(to: Destination): Attributes {
  switch (to.kind) {
    case 'step':
      return { 'data-to': to.step };
    case 'close':
      return {};
  }
}
