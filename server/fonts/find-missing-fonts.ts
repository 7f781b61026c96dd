// Fonts that a document names and its site does not have: it came from another site, or the file is lost.
import type { CampaignDocument } from '@/core/campaign/document';
import { fontsOf } from '@/core/campaign/fonts-of';
import { problem, type Problem } from '@/core/campaign/problem';
import type { Theme } from '@/core/campaign/theme';
import type { App } from '../app';

/** @param kept hashes of the uploaded fonts of a site */
export function hasFonts(kept: readonly string[], font: Theme['font']): boolean {
  return Object.values(fontsOf(font)).every((one) => typeof one === 'string' || kept.includes(one.file));
}

/** A problem for each variant. @param document in its whole look */
export function findMissingFonts(
  { fonts }: Pick<App, 'fonts'>,
  siteId: string,
  { variants }: CampaignDocument,
): Problem[] {
  const kept = fonts.list(siteId);
  return variants
    .filter(({ theme: { font } }) => font && !hasFonts(kept, font))
    .map(({ id }) => problem('font-missing', { variant: id }));
}
