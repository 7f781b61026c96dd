// A file becomes a picture of a site: encoded, kept, and in the library.
import type { Scope } from '../access/scope';
import type { App } from '../app';
import { readFileName } from '../read-file-name';
import { findSite } from '../sites/find-site';
import { encodePicture } from './encode-picture';
import { describeImage, type ImageItem } from './list-images';
import { refusePicture, SITE_QUOTA_BYTES } from './refuse-picture';

const MAX_NAME = 120;

/**
 * The same file again is the same picture, also when it had been deleted meanwhile.
 * @param file at most `MAX_PICTURE_BYTES` @param name of the file, for people
 * @throws AppError `not-found`; `invalid` with a `PictureRefusal`
 */
export async function uploadImage(
  app: App,
  scope: Scope,
  { siteId, name, file }: { siteId: string; name: string; file: Uint8Array },
): Promise<ImageItem> {
  const site = await findSite(app, scope, siteId);
  const hash = app.pictures.hashOf(site.id, file);
  const key = { siteId_hash: { siteId: site.id, hash } };
  const known = await app.db.image.findUnique({ where: key });
  if (known && (await app.pictures.has(hash)))
    return describeImage(await app.db.image.update({ where: key, data: { deletedAt: null } }));

  const used = await app.db.image.aggregate({ where: { siteId: site.id }, _sum: { bytes: true } });
  const room = SITE_QUOTA_BYTES - (used._sum.bytes ?? 0);
  // Seconds of work for nothing would only tell the same.
  if (room <= 0) throw refusePicture('quota-full');
  const encoded = await encodePicture(file);
  const { width, height } = encoded;
  const bytes = encoded.files.reduce((sum, one) => sum + one.bytes.byteLength, 0);
  if (bytes > room) throw refusePicture('quota-full');
  // Files first: a picture that is listed is there. Files without a picture are swept.
  await app.pictures.put(hash, encoded);
  const data = { width, height, bytes, deletedAt: null };
  const row = await app.db.image.upsert({
    where: key,
    create: {
      siteId: site.id,
      hash,
      name: readFileName(name, { most: MAX_NAME }) || 'picture',
      createdAt: new Date(app.now()),
      ...data,
    },
    update: data,
  });
  return describeImage(row);
}
