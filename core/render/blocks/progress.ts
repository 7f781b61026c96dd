// How far the cart is. What stands here is a cart at two thirds; on a shop the behaviour reads the real one, or hides it all.
import type { NodeTree } from '../design';
import { fillNodes, textOrGap, type BlockRenderer } from './block-renderer';

export const progress: BlockRenderer<'progress'> = {
  tree: ({ sum, currency, before, reached }) => [
    'div',
    {
      class: 'progress',
      'data-sum': `${sum}`,
      'data-currency': currency,
    },
    [
      'p',
      { role: 'status' },
      ['span', 0, ...onTheWay(before, money(sum / 3, currency))],
      ['span', { class: 'reached' }, ...fillNodes(reached)],
    ],
    ['div', { 'aria-hidden': 'true' }, ['span', 0]],
  ],
  css: ({ text, focus }) =>
    `.progress{display:grid;gap:8px}.progress[hidden],.progress [hidden],.reached{display:none}.progress p{font-weight:600;color:${text}}` +
    `.progress div{height:8px;border-radius:4px;overflow:hidden;background:${text}1f}.progress div span{display:block;height:100%;border-radius:4px;background:${focus};transform:scaleX(calc(2/3));transform-origin:0}.progress div span:dir(rtl){transform-origin:100%}` +
    `@media(prefers-reduced-motion:no-preference){.progress div span{transition:transform .3s ease-out}}`,
  behaviour: 'progress',
};

/** What is missing stands in elements of its own, as often as the owner names it. */
function onTheWay(before: string, left: string): NodeTree[] {
  if (before === '') return [textOrGap(before)];
  return before
    .split('{left}')
    .flatMap((words, index): NodeTree[] => [
      ...(index > 0 ? [['span', { class: 'left' }, left] as const] : []),
      ...fillNodes(words),
    ]);
}

/** Of minor units; in English, as the other words that stand for something else. */
function money(amount: number, currency: string): string {
  const format = new Intl.NumberFormat('en', { style: 'currency', currency });
  return format.format(Math.round(amount) / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2));
}
