// What a catalogue has to choose by: its commonest categories, tags, and attributes with their values.
import type { Candidate } from '@/core/products/candidate';
import type { App } from '../app';

interface ProductChoices {
  /** In stock. */
  products: number;
  categories: string[];
  tags: string[];
  attributes: { name: string; values: string[] }[];
}

const MOST = 12;
/** Best sellers that are looked at: the commonest of them are the commonest of all, or as good. */
const LOOKED_AT = 5000;

export async function listChoices(
  { shelves }: Pick<App, 'shelves'>,
  siteId: string,
): Promise<ProductChoices> {
  const { popular } = await shelves.renewed(siteId);
  const looked = popular.slice(0, LOOKED_AT);
  const names = commonest(looked, ({ attributes }) => Object.keys(attributes));
  return {
    products: popular.length,
    categories: commonest(looked, ({ category }) => (category.length > 0 ? [category.join(' > ')] : [])),
    tags: commonest(looked, ({ tags }) => tags),
    attributes: names.map((name) => ({
      name,
      values: commonest(looked, ({ attributes }) =>
        Object.hasOwn(attributes, name) ? attributes[name]! : [],
      ),
    })),
  };
}

function commonest(
  products: readonly Candidate[],
  wordsOf: (product: Candidate) => readonly string[],
): string[] {
  const counts = new Map<string, number>();
  for (const product of products)
    for (const word of wordsOf(product)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts]
    .sort(([, one], [, other]) => other - one)
    .slice(0, MOST)
    .map(([word]) => word);
}
