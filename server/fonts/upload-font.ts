// A file becomes a font of a site.
import { LONGEST } from '@/core/campaign/limits';
import type { FontFile } from '@/core/campaign/theme';
import type { Scope } from '../access/scope';
import type { App } from '../app';
import { AppError } from '../errors';
import { readFileName } from '../read-file-name';
import { findSite } from '../sites/find-site';
import { fontsInUse } from './fonts-in-use';
import { readFont } from './read-font';

/** Of one site. */
export const MOST_FONTS = 20;
/** How long a font stays that nothing names, ms: it may stand on a page that was not saved yet. */
const KEPT_UNSAVED = 24 * 3_600_000;

/**
 * The same file again is the same font.
 * @throws AppError `not-found`; `invalid` with one sentence
 */
export async function uploadFont(
  app: App,
  scope: Scope,
  { siteId, name, file }: { siteId: string; name: string; file: Uint8Array },
): Promise<FontFile> {
  const site = await findSite(app, scope, siteId);
  const { isVariable } = readFont(file);
  const hash = app.fonts.hashOf(site.id, file);
  if ((await app.fonts.lastUse(hash)) === 0) {
    await makeRoom(app, site.id);
    await app.fonts.put(site.id, file);
  }
  await app.fonts.noteUse(hash, app.now());
  return {
    file: hash,
    name: readFileName(name, { most: LONGEST.name / 2, ending: '.woff2' }) || 'Font',
    ...(isVariable && { variable: true as const }),
  };
}

/** Fonts that nothing has named for a day make room for others. */
async function makeRoom(app: App, siteId: string): Promise<void> {
  const kept = app.fonts.list(siteId);
  if (kept.length < MOST_FONTS) return;
  const used = await fontsInUse(app, siteId);
  const before = app.now() - KEPT_UNSAVED;
  let removed = 0;
  for (const hash of kept) {
    if (used.has(hash) || (await app.fonts.lastUse(hash)) > before) continue;
    await app.fonts.remove(hash);
    removed++;
  }
  if (removed === 0)
    throw new AppError(
      'invalid',
      `This site has ${MOST_FONTS} fonts, which is the most there is room for. Use one of them again, or wait: a font that nothing uses makes room after a day.`,
    );
}
