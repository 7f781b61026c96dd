// Pictures that a document names and its site does not have: it came from another site, or from a file.
import type { CampaignDocument } from '@/core/campaign/document';
import { picturesOf } from '@/core/campaign/pictures-of';
import { problem, type Problem } from '@/core/campaign/problem';
import { eachBlock } from '@/core/campaign/traverse';
import type { App } from '../app';

/** A problem for each block. Pictures that were taken out of the library are kept while something names them. */
export async function findMissingPictures(
  { db }: Pick<App, 'db'>,
  siteId: string,
  document: CampaignDocument,
): Promise<Problem[]> {
  const shown = [...eachBlock(document)].flatMap(({ variant, step, block }) =>
    picturesOf(block).map((picture) => ({
      picture,
      at: { variant: variant.id, step: step.id, block: block.id },
    })),
  );
  if (shown.length === 0) return [];
  const rows = await db.image.findMany({
    where: { siteId, hash: { in: shown.map(({ picture }) => picture.hash) } },
    select: { hash: true, width: true, height: true },
  });
  const missing = shown.filter(
    ({ picture: { hash, width, height } }) =>
      !rows.some((row) => row.hash === hash && row.width === width && row.height === height),
  );
  // Cards have several pictures, and a block is named once.
  const places = new Map(missing.map(({ at }) => [`${at.variant}/${at.step}/${at.block}`, at]));
  return [...places.values()].map((at) => problem('picture-missing', at));
}
