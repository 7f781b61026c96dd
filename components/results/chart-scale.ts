// A round upper end for a count axis.

/** The smallest of 1, 2, 4, 6, 8 × 10^k that is at least `most`; from 2 on its half is a whole number too. */
export function roundCeiling(most: number): number {
  if (most <= 1) return 1;
  const power = 10 ** Math.floor(Math.log10(most));
  const step = [1, 2, 4, 6, 8, 10].find((candidate) => candidate * power >= most) ?? 10;
  return step * power;
}
