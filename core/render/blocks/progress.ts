// How far the cart is. What stands here is a cart at two thirds; on a shop the behaviour reads the real one, or hides it all.
import { textOrGap, type BlockRenderer } from './block-renderer';

export const progress: BlockRenderer<'progress'> = {
  tree: ({ sum, currency, before, reached }) => [
    'div',
    {
      class: 'progress',
      'data-sum': `${sum}`,
      'data-currency': currency,
      'data-before': before,
      'data-reached': reached,
    },
    ['p', { role: 'status' }, textOrGap(before.replaceAll('{left}', money(sum / 3, currency)))],
    ['div', { 'aria-hidden': 'true' }, ['span', 0]],
  ],
  css: ({ text, focus }) =>
    `.progress{display:grid;gap:8px}.progress[hidden]{display:none}.progress p{font-weight:600;color:${text}}` +
    `.progress div{height:8px;border-radius:4px;overflow:hidden;background:${text}1f}.progress span{display:block;height:100%;border-radius:4px;background:${focus};transform:scaleX(calc(2/3));transform-origin:0}.progress span:dir(rtl){transform-origin:100%}` +
    `@media(prefers-reduced-motion:no-preference){.progress span{transition:transform .3s ease-out}}`,
  behaviour: 'progress',
};

/** Of minor units; in English, as the other words that stand for something else. */
function money(amount: number, currency: string): string {
  const format = new Intl.NumberFormat('en', { style: 'currency', currency });
  return format.format(Math.round(amount) / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2));
}
