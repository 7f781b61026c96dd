// The arms of a campaign: its variants, and the holdout when one is asked for.

export const HOLDOUT = 'holdout';
/** The arm of visitors who are held out of all campaigns of a site. */
export const SITE_HOLDOUT = 'site-holdout';
/** Where the variants have A, B, C. */
export const HOLDOUT_LETTER = '–';

/** `share` is the chance (0–1) that a participant lands in this arm; the shares of a campaign add up to 1. */
export interface ArmShare {
  id: string;
  share: number;
}

/** Arms in a fixed order: holdout first when there is one, then the variants as the document lists them. */
export function armShares(variants: readonly { id: string; weight: number }[], holdout: number): ArmShare[] {
  const total = variants.reduce((sum, variant) => sum + variant.weight, 0);
  const shown = variants.map(({ id, weight }) => ({
    id,
    share: (1 - holdout) * (total > 0 ? weight / total : 1 / variants.length),
  }));
  return holdout > 0 ? [{ id: HOLDOUT, share: holdout }, ...shown] : shown;
}
