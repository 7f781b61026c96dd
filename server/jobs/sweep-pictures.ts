// Once a day, deletes the pictures that were taken out of the library and that nothing has named for a month.
import type { App } from '../app';
import { picturesInUse } from '../images/list-picture-uses';
import { sweepDaily } from './sweep-daily';

const DAY_MS = 24 * 3_600_000;
/** After the start, when there is time. */
const FIRST_MS = 90_000;
/** How long a picture stays that nothing names, ms: a page, an undo or a file that was exported may still ask for it. */
const KEPT_UNUSED = 30 * DAY_MS;

/** @returns how many pictures were deleted */
export async function sweepPictures({
  db,
  pictures,
  now,
}: Pick<App, 'db' | 'pictures' | 'now'>): Promise<number> {
  const rows = await db.image.findMany({ select: { id: true, hash: true, deletedAt: true } });
  const inUse = await picturesInUse({ db });
  const gone = new Set<string>();
  for (const { id, hash, deletedAt } of rows) {
    const lastUse = deletedAt && !inUse.has(hash) ? await pictures.lastUse(hash) : null;
    if (deletedAt === null || lastUse === null) await pictures.noteUse(hash, now());
    else if (now() - Math.max(lastUse, deletedAt.getTime()) > KEPT_UNUSED) {
      // Unless it was uploaded again at this very moment.
      const { count } = await db.image.deleteMany({ where: { id, deletedAt } });
      if (count > 0) gone.add(hash);
    }
  }
  // What was uploaded since the list was made is too young to be taken for left behind.
  const known = new Set(rows.map(({ hash }) => hash).filter((hash) => !gone.has(hash)));
  for (const hash of gone) await pictures.remove(hash);
  return gone.size + (await pictures.sweep(known, now()));
}

/** Answers the function that ends it. */
export function sweepPicturesRegularly(app: Pick<App, 'db' | 'pictures' | 'now' | 'log'>): () => void {
  return sweepDaily(app, {
    firstAfter: FIRST_MS,
    run: () => sweepPictures(app),
    deleted: 'Pictures that nothing shows were deleted.',
    failed: 'Old pictures could not be looked through; tomorrow again.',
  });
}
