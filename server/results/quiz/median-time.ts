// The time that half of the visitors needed at most, read from how many needed how long.
import { TIME_BANDS } from '../../ingest/counting/time-band';

/** @returns ms; null: of nobody */
export function medianTime(took: readonly { band: number; visitors: number }[]): number | null {
  const all = took.reduce((sum, { visitors }) => sum + visitors, 0);
  if (all === 0) return null;
  let before = 0;
  for (const { band, visitors } of [...took].sort((a, b) => a.band - b.band)) {
    if (before + visitors >= all / 2) return within(band, (all / 2 - before) / visitors);
    before += visitors;
  }
  return null;
}

/** Bands grow with the time, so what lies between their ends does too. @param part of the band, 0–1 */
function within(band: number, part: number): number {
  const end = TIME_BANDS[band];
  const start = TIME_BANDS[band - 1] ?? 0;
  if (end === undefined) return start;
  return start === 0 ? end * part : start * (end / start) ** part;
}
