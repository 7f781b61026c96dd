// What a list of products may not lack: ways to fill it, of which the last always finds some.
import type { BlockOf } from './block';
import type { Variant } from './document';
import { isBlank } from './is-blank';
import type { ProblemCode } from './problem';
import type { ProductMatch, StrategyKind } from './product-strategy';
import { questionOf } from './question-of';
import { questionsAsked } from './questions-asked';

/** Ways that find some whoever the visitor is. */
const ALWAYS: ReadonlySet<StrategyKind> = new Set(['popular', 'newest', 'picked']);

export function checkProducts({ steps }: Variant, block: BlockOf<'products'>): ProblemCode[] {
  const { strategies, press, label } = block;
  const questions = new Set(
    steps.flatMap(({ blocks }) => blocks.filter((one) => questionOf(one)).map(({ id }) => id)),
  );
  const last = strategies.at(-1);
  const matches = strategies.flatMap((one) => (one.kind === 'filter' ? one.where : []));
  return [
    ...(last
      ? ALWAYS.has(last.kind)
        ? []
        : (['products-without-fallback'] as const)
      : (['products-unfilled'] as const)),
    ...(strategies.some((one) => one.kind === 'picked' && one.products.every(isBlank))
      ? (['products-unpicked'] as const)
      : []),
    ...(matches.some(isEmpty) ? (['products-match-empty'] as const) : []),
    ...(questionsAsked(block).some((id) => id !== '' && !questions.has(id))
      ? (['products-question-gone'] as const)
      : []),
    ...(press === 'cart' && isBlank(label) ? (['products-label-empty'] as const) : []),
  ];
}

function isEmpty(match: ProductMatch): boolean {
  switch (match.kind) {
    case 'price':
      return match.from === null && match.to === null;
    case 'budget':
      return match.question === '';
    case 'attribute':
      return isBlank(match.name) || isWordless(match.is);
    case 'tag':
    case 'category':
      return isWordless(match.is);
  }
}

const isWordless = (is: Extract<ProductMatch, { kind: 'tag' }>['is']) =>
  is.from === 'fixed' && is.values.every(isBlank);
