// What is needed of the normal distribution and of the gamma function. Few and short enough to be written out: as packages they would be
// two hundred more to install. Tested against values of 50 digits.
import { checkInside } from './check-input';
import { chiSquaredTail } from './chi-squared-tail';

/** The chance of a standard normal number at least so far from 0, to either side. Right to the last digits in the far tail too. */
export function twoSidedTail(z: number): number {
  return chiSquaredTail(z * z, 1);
}

/** The chance that a standard normal number is below. */
export function normalBelow(z: number): number {
  const tail = twoSidedTail(z) / 2;
  return z < 0 ? tail : 1 - tail;
}

/** The number that a standard normal one is below with this chance. */
export function normalQuantile(chance: number): number {
  checkInside('The chance', chance);
  if (chance > 0.5) return -lowerQuantile(1 - chance);
  return lowerQuantile(chance);
}

/**
 * Newton's method on the logarithm of the tail, which is concave: from outside it never passes the root.
 * The start is outside because Q(z) ≤ exp(−z² / 2) / 2.
 */
function lowerQuantile(chance: number): number {
  let z = Math.sqrt(Math.max(0, -2 * Math.log(2 * chance)));
  for (let step = 0; step < 100; step++) {
    const tail = twoSidedTail(z) / 2;
    const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
    const move = (tail / density) * Math.log(tail / chance);
    if (!Number.isFinite(move)) break;
    z += move;
    if (Math.abs(move) <= 1e-15 * z) break;
  }
  return z === 0 ? 0 : -z;
}

/** From here on the series below is right to the last digit. */
const SERIES_FROM = 10;

/**
 * What Stirling's formula leaves out: ln Γ(x) − ((x − ½) ln x − x + ½ ln 2π), x > 0. With it, differences of ln Γ of huge numbers are
 * written without the huge terms. [Loader 2000; Abramowitz & Stegun 1964, 6.1.41; 6.1.15 below 10]
 */
export function stirlingRest(x: number): number {
  let shifted = 0;
  let at = x;
  for (; at < SERIES_FROM; at++) shifted += (at + 0.5) * Math.log1p(1 / at) - 1;
  const square = 1 / (at * at);
  const series =
    1 / 12 -
    square *
      (1 / 360 -
        square *
          (1 / 1260 - square * (1 / 1680 - square * (1 / 1188 - square * (691 / 360_360 - square / 156)))));
  return shifted + series / at;
}
