// The interval of a share, from a count. Holds for small counts and for none at all, where the plain one has no width.
// [Wilson 1927, JASA 22, 209–212; compared in Brown, Cai & DasGupta 2001, Statistical Science 16, 101–133]

/** Of 95 % of both sides together. */
const Z = 1.959963984540054;

/** @returns shares 0–1, `of` > 0 */
export function wilsonInterval(count: number, of: number): { low: number; high: number } {
  const share = count / of;
  const middle = share + (Z * Z) / (2 * of);
  const half = Z * Math.sqrt((share * (1 - share)) / of + (Z * Z) / (4 * of * of));
  const whole = 1 + (Z * Z) / of;
  // At the ends what is left of the arithmetic would lie beside 0 and 1.
  return {
    low: count === 0 ? 0 : Math.max(0, (middle - half) / whole),
    high: count === of ? 1 : Math.min(1, (middle + half) / whole),
  };
}
