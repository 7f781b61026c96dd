// Once a day, deletes the uploaded fonts that nothing has named for a month, also those of sites that were erased.
import type { App } from '../app';
import { fontsInUse } from '../fonts/fonts-in-use';
import { sweepDaily } from './sweep-daily';

const DAY_MS = 24 * 3_600_000;
/** After the start, when there is time. */
const FIRST_MS = 120_000;
/** How long a font stays that nothing names, ms: a page, an undo or a file that was exported may still ask for it. */
const KEPT_UNUSED = 30 * DAY_MS;

/** @returns how many files were deleted */
export async function sweepFonts({ db, fonts, now }: Pick<App, 'db' | 'fonts' | 'now'>): Promise<number> {
  for (const hash of await fontsInUse({ db })) await fonts.noteUse(hash, now());
  return fonts.sweep(now() - KEPT_UNUSED);
}

/** Answers the function that ends it. */
export function sweepFontsRegularly(app: Pick<App, 'db' | 'fonts' | 'now' | 'log'>): () => void {
  return sweepDaily(app, {
    firstAfter: FIRST_MS,
    run: () => sweepFonts(app),
    deleted: 'Fonts that nothing is set in were deleted.',
    failed: 'Old fonts could not be looked through; tomorrow again.',
  });
}
