// Texts that are filled in with a segment need a set that there is.
import type { CampaignDocument } from '@/core/campaign/document';
import { fillableTexts, splitFillIns } from '@/core/campaign/fill-ins';
import { problem, type Problem } from '@/core/campaign/problem';
import { eachBlock } from '@/core/campaign/traverse';
import { findSet } from '@/core/render/with-segment-names';
import type { App } from '../app';
import { readSets } from './read-sets';

/** One problem for each place that names a set which the site does not have. */
export async function findMissingSets(
  { db }: Pick<App, 'db'>,
  siteId: string,
  document: CampaignDocument,
): Promise<Problem[]> {
  const places = [...eachBlock(document)].flatMap(({ variant, step, block }) =>
    fillableTexts(block)
      .flatMap(splitFillIns)
      .flatMap((part) =>
        part.kind === 'fill-in' && part.fillIn.kind === 'segment'
          ? [
              {
                at: { variant: variant.id, step: step.id, block: block.id, words: part.source },
                name: part.fillIn.name,
              },
            ]
          : [],
      ),
  );
  if (places.length === 0) return [];
  const sets = await readSets(db, siteId);
  return places
    .filter(({ name }) => !findSet(sets, name))
    .map(({ at }) => problem('fill-in-segment-gone', at));
}
