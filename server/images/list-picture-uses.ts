// Which campaigns show which pictures of a site: in the draft or in what the shop runs.
import type { App } from '../app';
import { textsKept } from '../texts-kept';

export interface PictureUse {
  campaignId: string;
  name: string;
  /** The shop may be showing it. */
  isPublished: boolean;
}

/**
 * Hashes of the pictures in a stored document, or in a brand kit. Looks for what names a picture wherever it stands, also by its address in custom HTML, so that
 * neither a new kind of block nor a document that cannot be read any more loses its pictures.
 */
export function picturesNamed(json: string): string[] {
  return json.match(/(?<="hash":")[0-9a-f]{16}(?=")|(?<=\/s\/i\/)[0-9a-f]{16}(?=-)/g) ?? [];
}

/** By the hash of the picture. Deleted campaigns use nothing. */
export async function listPictureUses(
  { db }: Pick<App, 'db'>,
  siteId: string,
): Promise<Map<string, PictureUse[]>> {
  const campaigns = await db.campaign.findMany({
    where: { siteId, deletedAt: null },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      name: true,
      draft: true,
      releases: { orderBy: { number: 'desc' }, take: 1, select: { document: true } },
    },
  });
  const uses = new Map<string, PictureUse[]>();
  for (const { id: campaignId, name, draft, releases } of campaigns) {
    const released = new Set(releases.flatMap(({ document }) => picturesNamed(document)));
    for (const hash of new Set([...picturesNamed(draft), ...released])) {
      const use: PictureUse = { campaignId, name, isPublished: released.has(hash) };
      uses.set(hash, [...(uses.get(hash) ?? []), use]);
    }
  }
  return uses;
}

/** Hashes that anything kept names. */
export async function picturesInUse(app: Pick<App, 'db'>): Promise<Set<string>> {
  return new Set((await textsKept(app)).flatMap(picturesNamed));
}
