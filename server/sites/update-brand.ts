// The brand kit of a site, saved as a whole. Every draft wears it at once; what shops run keeps its look until it is published.
import { isDeepStrictEqual } from 'node:util';
import { brandSchema, type Brand } from '@/core/campaign/brand';
import { RANGE } from '@/core/campaign/limits';
import type { Scope } from '../access/scope';
import type { App } from '../app';
import { recordAudit } from '../audit/record';
import { AppError } from '../errors';
import { hasFonts } from '../fonts/find-missing-fonts';
import { findSite } from './find-site';
import { readBrand } from './read-brand';

/** What is wrong with a field, by its name in the brand: the rest of "…: what was expected". */
const EXPECTED: Record<string, string> = {
  radius: `Corners are whole pixels from ${RANGE.radius.min} to ${RANGE.radius.max}.`,
  font: 'A font is one of the list, or a file of this site.',
  shadow: 'The shadow is none, soft or deep.',
  buttons: 'Buttons are filled or outlined.',
  corners: 'Corners of buttons are those of the card, square or round.',
  logo: 'The logo is a picture of this site, with a description of at most 300 characters.',
};
const COLOUR = 'A colour is written as # and six digits or letters from a to f.';

/**
 * @param input anything: parsed by the schema of brands; null goes back to the usual look
 * @param before the brand the change began from, as it was read
 * @throws AppError `not-found`; `invalid` with one sentence; `conflict` when another brand was saved since
 */
export async function updateBrand(
  app: App,
  scope: Scope,
  { siteId, brand: input, before }: { siteId: string; brand?: unknown; before?: unknown },
): Promise<{ ok: true }> {
  const site = await findSite(app, scope, siteId);
  const { id } = site;
  const brand = input === null ? null : checkBrand(input);
  if (brand?.logo) await checkLogo(app, id, brand.logo);
  if (brand && !hasFonts(app.fonts.list(id), brand.theme.font))
    throw new AppError('invalid', `The brand was not saved. ${EXPECTED.font}`);
  const isFromNow = isDeepStrictEqual(brandSchema.safeParse(before).data, readBrand(app.log, site));
  // Look and write in one statement: of several changes of the same brand the database lets exactly one through.
  const { count } = isFromNow
    ? await app.db.$transaction(async (tx) => {
        const written = await tx.site.updateMany({
          where: { id, workspaceId: scope.workspaceId, brand: site.brand },
          data: { brand: brand && JSON.stringify(brand) },
        });
        const about = { subject: site.name, siteId: id, at: app.now() };
        if (written.count > 0) await recordAudit(tx, scope, { action: 'site.brandChanged', ...about });
        return written;
      })
    : { count: 0 };
  if (count === 0)
    throw new AppError(
      'conflict',
      'Someone has changed the brand meanwhile, so nothing was overwritten. Look at the newer one and decide which to keep.',
    );
  return { ok: true };
}

function checkBrand(input: unknown): Brand {
  const parsed = brandSchema.safeParse(input);
  if (parsed.success) return parsed.data;
  const [first] = parsed.error.issues;
  const field = String(first?.path[0] === 'theme' ? first.path[1] : first?.path[0]);
  const expected = Object.hasOwn(EXPECTED, field) ? EXPECTED[field] : undefined;
  const isColour = ['background', 'text', 'accent', 'onAccent'].includes(field);
  const sentence = expected ?? (isColour ? COLOUR : 'This is not a brand kit.');
  throw new AppError('invalid', `The brand was not saved. ${sentence}`);
}

async function checkLogo(
  { db }: Pick<App, 'db'>,
  siteId: string,
  { picture: { hash, width, height } }: NonNullable<Brand['logo']>,
): Promise<void> {
  const known = await db.image.findFirst({ where: { siteId, hash, width, height }, select: { id: true } });
  if (!known) throw new AppError('invalid', `The brand was not saved. ${EXPECTED.logo}`);
}
