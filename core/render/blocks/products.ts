// A list of products. The design holds the room for them, as it will be; what stands in it the shop asks the server for.
import type { BlockOf } from '@/core/campaign/block';
import type { StrategyKind } from '@/core/campaign/product-strategy';
import { questionsAsked } from '@/core/campaign/questions-asked';
import type { BehaviourName, ElementTree } from '../design';
import { RENDER_TEXTS } from '../texts';
import type { BlockRenderer } from './block-renderer';

type Products = BlockOf<'products'>;

const LOOKING: ReadonlySet<StrategyKind> = new Set(['viewed', 'similar', 'together']);

export const products: BlockRenderer<'products'> = {
  tree: (block) => [
    'div',
    {
      class: `products ${block.arrangement === 'grid' ? 'tiles' : 'lines'} waits`,
      // Where it goes by what the visitor looks at.
      'data-asks': block.strategies.some(({ kind }) => LOOKING.has(kind)) ? 'seen' : '',
      'data-questions': questionsAsked(block).join(' '),
      'data-none': block.noneLeft,
    },
    ...(block.title ? ([['p', { class: 'over' }, block.title]] as const) : []),
    [
      'div',
      {
        class: 'items',
        role: 'list',
        'aria-busy': 'true',
        'aria-label': block.title || RENDER_TEXTS.products,
      },
      ...Array.from({ length: block.count }, () => itemTree(block)),
    ],
  ],
  css: ({
    ground,
    text,
    body,
    quiet,
    accent,
    onAccent,
    accentHover,
    accentGround,
    controlRadius,
    pictureRadius,
  }) =>
    `.products{color:${text};font-size:14px;line-height:20px}.products .over{margin-bottom:12px;font-weight:600;font-size:16px;line-height:24px}` +
    `.items{display:grid;gap:16px 12px}.tiles .items{grid-template-columns:repeat(auto-fill,minmax(min(104px,44%),1fr))}` +
    `.product{display:flex;flex-direction:column;gap:8px;min-width:0}.item{display:grid;flex:1;gap:2px;align-content:start;color:inherit;text-decoration:none;border-radius:${pictureRadius}px}` +
    `.shot{aspect-ratio:1;margin-bottom:6px;border-radius:${pictureRadius}px;background:${ground};overflow:hidden}.shot img{display:block;width:100%;height:100%;object-fit:cover}` +
    `.named{display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:2;overflow:hidden;min-height:40px;color:${body};overflow-wrap:anywhere}.item:hover .named{text-decoration:underline;text-underline-offset:3px}` +
    `.cost{display:flex;flex-wrap:wrap;gap:2px 8px;align-items:baseline;min-height:20px}.price{font-weight:600}.was{position:relative;color:${quiet};text-decoration:line-through}.aloud{position:absolute;clip-path:inset(50%)}.saving{padding:0 6px;border-radius:4px;background:${accentGround};font-weight:600;font-size:12px}` +
    `.take{display:block;margin-top:6px;padding:7px 12px;border:0;border-radius:${controlRadius}px;background:${accent};color:${onAccent};font-weight:600;text-align:center;cursor:pointer}.product>.take{margin-top:0}.tiles .item{display:flex;flex-direction:column}.tiles .item .take{margin-top:auto}.tiles .cost{margin-bottom:4px}.take:hover,.item:hover .take{background:${accentHover}}` +
    `.said{font-size:13px;line-height:18px;text-align:center}.said:empty{display:none}` +
    `.lines .product{display:grid;grid-template-columns:1fr auto;align-items:center}.lines .item{grid-template-columns:72px 1fr;column-gap:12px}.lines .shot{grid-row:1/span 2;margin:0}.lines .named{min-height:0;align-self:end}.lines .item>:last-child{align-self:start}.lines .item .take{grid-column:2;justify-self:start}.lines .said{grid-column:1/-1;text-align:start}` +
    `.waits :is(.take,img){visibility:hidden}.waits .named,.waits .cost{border-radius:4px;background:${ground}}.waits .cost{width:40%}`,
};

/** What brings it to life on a shop. */
export const productsBehaviours = ({ press }: Products): BehaviourName[] =>
  press === 'cart' ? ['products', 'addToCart'] : ['products'];

function itemTree({ facts, label, press }: Products): ElementTree {
  const said = [facts.price && 'price', facts.was && 'was', facts.saving && 'saving'].filter(
    (fact) => fact !== false,
  );
  return [
    'div',
    { class: 'product', role: 'listitem' },
    [
      'a',
      { class: 'item', 'data-action': 'link' },
      ['span', { class: 'shot' }, ['img', { alt: '', decoding: 'async' }]],
      ['span', { class: 'named' }],
      ...(said.length > 0
        ? ([
            [
              'span',
              { class: 'cost' },
              ...said.map(
                (fact) =>
                  [
                    'span',
                    { class: fact },
                    ...(fact === 'was'
                      ? ([
                          ['span', { class: 'aloud' }, RENDER_TEXTS.before],
                          ['span', 0],
                        ] as const)
                      : []),
                  ] as const,
              ),
            ],
          ] as const)
        : []),
      ...(press === 'open' && label ? ([['span', { class: 'take' }, label]] as const) : []),
    ],
    ...(press === 'cart'
      ? ([
          [
            'button',
            {
              class: 'take',
              type: 'button',
              'data-product': '',
              'data-quantity': '1',
              'data-stays': '',
              'data-adding': RENDER_TEXTS.adding,
              'data-added': RENDER_TEXTS.added,
              'data-failed': RENDER_TEXTS.notAdded,
            },
            label,
          ],
          ['p', { class: 'said', role: 'status' }],
        ] as const)
      : []),
  ];
}
