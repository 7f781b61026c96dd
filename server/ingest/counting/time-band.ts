// How long somebody took for a step, in bands that grow with the time: what is counted by band is added up whatever the number of
// visitors, and a median is read from it to within a band, which is a quarter of what it says.

/** Upper ends of all bands but the last, ms, left out of them: from 1 s to 68 min, three to each doubling. */
export const TIME_BANDS: readonly number[] = Array.from({ length: 37 }, (_, place) =>
  Math.round(1000 * 2 ** (place / 3)),
);

/** Number of the band that so many ms lie in. */
export function timeBand(ms: number): number {
  const found = TIME_BANDS.findIndex((end) => ms < end);
  return found === -1 ? TIME_BANDS.length : found;
}
