// What a list of a draft would show somebody who comes for the first time, with the shop's best seller before them: for the canvas
// and previews, where there is no visitor.
import type { BlockOf } from '@/core/campaign/block';
import type { CampaignDocument } from '@/core/campaign/document';
import { eachBlock } from '@/core/campaign/traverse';
import type { ShownProduct } from '@/core/products/shown-product';
import type { ShopVisit } from '@/core/products/recommend';
import type { Shelf } from '@/core/products/shelf';
import type { App } from '../app';
import { currencyDigits } from './currency-digits';
import { showProducts } from './show-products';

type SampledList = Pick<BlockOf<'products'>, 'strategies' | 'count'>;

/** One that looked around: strategies that go by a visitor have something to go by. */
function samplesFrom({ popular }: Shelf): ShopVisit {
  const dearest = popular
    .slice(0, 50)
    .reduce((one, other) => (other.price > one.price ? other : one), popular[0]!);
  return {
    answers: {},
    cart: popular.length > 1 ? [dearest.id] : [],
    viewed: popular.slice(0, 12).map(({ id }) => id),
    bought: [],
    page: [],
  };
}

export async function sampleProducts(
  { db, shelves }: Pick<App, 'db' | 'shelves'>,
  { siteId, currency, list }: { siteId: string; currency: string; list: SampledList },
): Promise<ShownProduct[]> {
  const shelf = await shelves.of(siteId);
  if (shelf.popular.length === 0) return [];
  // What is in a cart that there is not is left out of nothing but the lists that go by it.
  const goesByCart = list.strategies.some(({ kind }) => kind === 'cheaper' || kind === 'together');
  const visit = samplesFrom(shelf);
  return showProducts(db, {
    siteId,
    shelf,
    visit: goesByCart ? visit : { ...visit, cart: [] },
    list: { strategies: list.strategies, count: list.count, digits: currencyDigits(currency) },
  });
}

/** Of all lists of a variant: block id → products. */
export async function sampleVariant(
  app: Pick<App, 'db' | 'shelves'>,
  site: { id: string; currency: string },
  variant: CampaignDocument['variants'][number],
): Promise<ReadonlyMap<string, ShownProduct[]>> {
  const samples = new Map<string, ShownProduct[]>();
  for (const { block } of eachBlock({ variants: [variant] }))
    if (block.kind === 'products')
      samples.set(
        block.id,
        await sampleProducts(app, { siteId: site.id, currency: site.currency, list: block }),
      );
  return samples;
}
