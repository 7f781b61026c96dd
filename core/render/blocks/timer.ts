// A bar that runs out, and a way to keep the campaign open: nobody has to hurry.
import { RENDER_TEXTS } from '../texts';
import type { BlockRenderer } from './block-renderer';

export const timer: BlockRenderer<'timer'> = {
  tree: ({ seconds }) => [
    'div',
    { class: 'timer', 'data-seconds': `${seconds}` },
    ['div', { 'aria-hidden': 'true' }, ['span', 0]],
    ['button', { type: 'button' }, RENDER_TEXTS.keepOpen],
  ],
  css: ({ text, quiet, focus }) =>
    `.timer{display:flex;align-items:center;gap:12px}.timer[hidden]{display:none}` +
    `.timer div{flex:1;height:4px;border-radius:2px;overflow:hidden;background:${text}1f}.timer span{display:block;height:100%;background:${focus};transform-origin:0}.timer span:dir(rtl){transform-origin:100%}` +
    `.timer button{padding:10px 0;border:0;background:none;color:${quiet};font-size:14px;line-height:20px;text-decoration:underline;text-underline-offset:3px;cursor:pointer}.timer button:hover{color:${text}}` +
    `@media(prefers-reduced-motion:no-preference){.timer span{transition:transform .25s linear}}`,
  behaviour: 'timer',
};
