// What a design speaks of, and the shop's script therefore has to know, although no condition asks for it.
import type { FactKind } from '@/core/targeting/facts';
import type { CampaignDocument } from './document';
import { fillableTexts, fillInsOf, type FillInKind } from './fill-ins';
import { eachBlock } from './traverse';

/** Those that the script learns of only where somebody asks. */
const FACTS: { readonly [Kind in FillInKind]?: FactKind } = {
  trait: 'trait',
  cart: 'cartTotal',
  country: 'country',
  segment: 'segment',
};

/** Each once. */
export function factsShown(document: Pick<CampaignDocument, 'variants'>): FactKind[] {
  const facts = [...eachBlock(document)].flatMap(({ block }): (FactKind | undefined)[] =>
    'prefill' in block && block.prefill?.from === 'trait'
      ? ['trait']
      : block.kind === 'progress'
        ? ['cartTotal']
        : block.kind === 'products'
          ? ['bought', 'cartHas', 'seen']
          : fillableTexts(block)
              .flatMap(fillInsOf)
              .map(({ kind, name }) => (kind === 'answer' && name.includes('/') ? 'answer' : FACTS[kind])),
  );
  return [...new Set(facts.filter((fact) => fact !== undefined))];
}
