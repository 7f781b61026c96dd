// A file becomes a font of a site.
import { LONGEST } from '@/core/campaign/limits';
import type { FontFile } from '@/core/campaign/theme';
import type { Scope } from '../access/scope';
import type { App } from '../app';
import { AppError } from '../errors';
import { findSite } from '../sites/find-site';
import type { FontFiles } from './font-files';
import { readFont } from './read-font';

/** Of one site. */
export const MOST_FONTS = 20;
/** Control characters, and those that turn the direction of what follows. */
const UNSEEN = /[\p{Cc}\p{Cf}]/gu;

/** The last part of what may be a path, without its ending, as a name to read. */
function readName(given: string): string {
  const name = given.replace(UNSEEN, '').split(/[/\\]/).at(-1) ?? '';
  const short = [...name.replace(/\.woff2$/i, '').trim()].slice(0, LONGEST.name / 2).join('');
  return short || 'Font';
}

/**
 * The same file again is the same font.
 * @throws AppError `not-found`; `invalid` with one sentence
 */
export async function uploadFont(
  app: App,
  fonts: FontFiles,
  scope: Scope,
  { siteId, name, file }: { siteId: string; name: string; file: Uint8Array },
): Promise<FontFile> {
  const site = await findSite(app, scope, siteId);
  const { isVariable } = readFont(file);
  await makeRoom(app, fonts, site.id);
  const hash = await fonts.put(site.id, file);
  return { file: hash, name: readName(name), ...(isVariable && { variable: true as const }) };
}

/** Fonts that nothing names make room for others. */
async function makeRoom(app: App, fonts: FontFiles, siteId: string): Promise<void> {
  const kept = await fonts.list(siteId);
  if (kept.length < MOST_FONTS) return;
  const used = await fontsNamed(app, siteId);
  const idle = kept.filter((file) => !used.has(file));
  if (idle.length === 0)
    throw new AppError(
      'invalid',
      `This site’s campaigns use ${MOST_FONTS} fonts, and there is no room for more. Use one of them again.`,
    );
  for (const file of idle) await fonts.remove(file);
}

/** By the brand, drafts, releases and named drafts; of deleted campaigns too, for they may come back. */
async function fontsNamed({ db }: Pick<App, 'db'>, siteId: string): Promise<Set<string>> {
  const site = await db.site.findUnique({ where: { id: siteId }, select: { brand: true } });
  const campaigns = await db.campaign.findMany({
    where: { siteId },
    select: {
      draft: true,
      releases: { select: { document: true } },
      namedDrafts: { select: { document: true } },
    },
  });
  const texts = [
    site?.brand ?? '',
    ...campaigns.flatMap(({ draft, releases, namedDrafts }) => [
      draft,
      ...[...releases, ...namedDrafts].map(({ document }) => document),
    ]),
  ];
  return new Set(texts.flatMap((text) => text.match(/(?<="file":")[0-9a-f]{16}(?=")/g) ?? []));
}
