// Which outcomes of a quiz have nothing left to offer: each list of products on their step was made for what is sold out.
import type { Variant } from '@/core/campaign/document';
import { isSoldOut } from '@/core/products/sold-out';
import type { Shelf } from '@/core/products/shelf';

/**
 * Ids of outcomes. Variants that were copied share them: without a variant, those that are sold out in each that has them.
 * @param variant id; undefined, or of none: all are looked at
 */
export function soldOutOutcomes(
  shelf: Shelf,
  variants: readonly Pick<Variant, 'id' | 'quiz' | 'steps'>[],
  variant?: string,
): string[] {
  const named = variants.filter(({ id }) => id === variant);
  const judged = (named.length > 0 ? named : variants).flatMap(({ quiz, steps }) =>
    (quiz?.outcomes ?? []).map(({ id, step }) => ({
      id,
      isOut: isOut(shelf, steps.find((one) => one.id === step)?.blocks ?? []),
    })),
  );
  const left = new Set(judged.flatMap(({ id, isOut: gone }) => (gone ? [] : [id])));
  return [...new Set(judged.map(({ id }) => id))].filter((id) => !left.has(id));
}

function isOut(shelf: Shelf, blocks: Variant['steps'][number]['blocks']): boolean {
  const lists = blocks.flatMap((block) =>
    block.kind === 'products' ? (isSoldOut(shelf, block.strategies) ?? []) : [],
  );
  return lists.length > 0 && lists.every(Boolean);
}
