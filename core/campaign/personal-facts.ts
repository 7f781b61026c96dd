// What a variant goes by besides its campaign's conditions: what its texts speak of, its fields are filled with, its products are chosen
// by, and its quiz asks about the visitor without asking the visitor.
import { askedFacts } from '../quiz/asked-facts';
import type { FactKind } from '../targeting/facts';
import type { Block } from './block';
import type { Variant } from './document';
import { fillableTexts, fillInsOf, type FillInKind } from './fill-ins';
import type { StrategyKind } from './product-strategy';
import { readQuiz } from './read-quiz';
import { eachBlock } from './traverse';

/** What was just answered needs no telling, nor what day it is. */
const OF_FILL_INS: { readonly [Kind in FillInKind]?: FactKind } = {
  // It came with the link that was followed, and says more of the visitor than of the page.
  query: 'utm',
  trait: 'trait',
  cart: 'cartTotal',
  product: 'variable',
  country: 'country',
  segment: 'segment',
};

/** Others offer everybody the same. */
const OF_STRATEGIES: { readonly [Kind in StrategyKind]?: readonly FactKind[] } = {
  viewed: ['seen'],
  similar: ['seen', 'cartHas'],
  cheaper: ['cartHas'],
  together: ['cartHas', 'bought'],
};

function factsOfBlock(block: Block): FactKind[] {
  const kinds = fillableTexts(block).flatMap((text) => fillInsOf(text).map(({ kind }) => kind));
  if ('prefill' in block && block.prefill) kinds.push(block.prefill.from);
  const spokenOf = kinds.flatMap((kind) => OF_FILL_INS[kind] ?? []);
  return block.kind === 'products'
    ? [...spokenOf, ...block.strategies.flatMap(({ kind }) => OF_STRATEGIES[kind] ?? [])]
    : spokenOf;
}

/** Each once. A bar that shows how full the cart is says so itself. */
export function personalFacts(variant: Variant): FactKind[] {
  const quiz = readQuiz(variant);
  const asked = quiz && askedFacts(quiz);
  return [
    ...new Set([
      ...[...eachBlock({ variants: [variant] })].flatMap(({ block }) => factsOfBlock(block)),
      ...(asked?.traits[0] ? (['trait'] as const) : []),
      ...(asked?.segments[0] ? (['segment'] as const) : []),
    ]),
  ];
}
