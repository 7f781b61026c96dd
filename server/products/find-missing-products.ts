// A list of products needs a catalogue.
import type { CampaignDocument } from '@/core/campaign/document';
import { problem, type Problem } from '@/core/campaign/problem';
import { eachBlock } from '@/core/campaign/traverse';
import type { App } from '../app';

/** One problem for each list of a site without products. */
export async function findMissingProducts(
  { db }: Pick<App, 'db'>,
  siteId: string,
  document: CampaignDocument,
): Promise<Problem[]> {
  const lists = [...eachBlock(document)].filter(({ block }) => block.kind === 'products');
  if (lists.length === 0) return [];
  const any = await db.product.findFirst({ where: { siteId }, select: { productId: true } });
  return any
    ? []
    : lists.map(({ variant, step, block }) =>
        problem('catalogue-empty', { variant: variant.id, step: step.id, block: block.id }),
      );
}
