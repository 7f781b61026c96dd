// The pictures of a site, newest first, and where each is used.
import type { Scope } from '../access/scope';
import type { App } from '../app';
import { findSite } from '../sites/find-site';
import { listPictureUses, type PictureUse } from './list-picture-uses';

export interface ImageItem {
  id: string;
  /** Of the file that was uploaded. */
  name: string;
  hash: string;
  /** Of the largest size kept, px. */
  width: number;
  height: number;
  /** Of all sizes together. */
  bytes: number;
  /** ms. */
  createdAt: number;
  /** In order of priority. */
  uses: PictureUse[];
}

/** More than the room of a site holds, unless they are icons: the newest ones then. */
const MOST = 2000;

/** @throws AppError `not-found` */
export async function listImages(app: App, scope: Scope, siteId: string): Promise<ImageItem[]> {
  const site = await findSite(app, scope, siteId);
  const [rows, uses] = await Promise.all([
    app.db.image.findMany({
      where: { siteId: site.id, deletedAt: null },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: MOST,
    }),
    listPictureUses(app, site.id),
  ]);
  return rows.map((row) => describeImage(row, uses.get(row.hash)));
}

export function describeImage(
  row: Omit<ImageItem, 'createdAt' | 'uses'> & { createdAt: Date },
  uses: PictureUse[] = [],
): ImageItem {
  const { id, name, hash, width, height, bytes, createdAt } = row;
  return { id, name, hash, width, height, bytes, createdAt: createdAt.getTime(), uses };
}
