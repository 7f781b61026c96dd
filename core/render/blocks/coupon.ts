// A code, and a button that copies it.
import { RENDER_TEXTS } from '../texts';
import { textOrGap, type BlockRenderer } from './block-renderer';

export const coupon: BlockRenderer<'coupon'> = {
  tree: ({ code }) => [
    'div',
    { class: 'coupon' },
    ['span', 0, textOrGap(code)],
    ['button', { type: 'button', 'data-copied': RENDER_TEXTS.copied }, RENDER_TEXTS.copy],
  ],
  css: ({ outline, text, accent, onAccent, accentHover, controlRadius }) =>
    `.coupon{display:flex;border:1px dashed ${outline};border-radius:${controlRadius}px}` +
    `.coupon span{flex:1;padding:12px 14px;font-weight:600;letter-spacing:.06em;color:${text};user-select:all}` +
    `.coupon button{flex:none;min-width:88px;margin:4px;padding:8px 14px;border:0;border-radius:${Math.max(0, controlRadius - 4)}px;background:${accent};color:${onAccent};font-weight:600;cursor:pointer}` +
    `.coupon button:hover{background:${accentHover}}`,
  behaviour: 'copy',
};
