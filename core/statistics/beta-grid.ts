// Several beta distributions on one grid of log odds: density, chance to be below and chance to be above at every point. Chances come from
// adding up the densities, from the left and from the right, so that tiny ones keep all their digits.
import { betaCurve, bordersOf, heightAt, type BetaCurve } from './beta-curve';
import { NODES, POINTS, UP_TO_NODES, WEIGHTS, weightsUpTo } from './gauss-legendre';

export interface BetaGrid {
  borders: Float64Array;
  /** Log odds of every point, and its weight in an integral over log odds. */
  points: Float64Array;
  weights: Float64Array;
  arms: GridArm[];
}

export interface GridArm {
  curve: BetaCurve;
  /** At every point. */
  density: Float64Array;
  below: Float64Array;
  above: Float64Array;
  /** At every border. */
  belowBorder: Float64Array;
}

/** Where θ(1 − θ) is not yet next to nothing, panels are no wider than it can be followed. */
const CURVED = 42;
const WIDEST = 3;

/** @param parameters [a, b] of each, > 0 */
export function betaGrid(parameters: readonly (readonly [number, number])[]): BetaGrid {
  const curves = parameters.map(([a, b]) => betaCurve(a, b));
  const borders = bordersAcross(curves);
  const panels = borders.length - 1;
  const points = new Float64Array(panels * POINTS);
  const weights = new Float64Array(panels * POINTS);
  for (let panel = 0; panel < panels; panel++) {
    const [left, right] = [borders[panel]!, borders[panel + 1]!];
    const half = (right - left) / 2;
    for (let node = 0; node < POINTS; node++) {
      points[panel * POINTS + node] = left + half * (1 + NODES[node]!);
      weights[panel * POINTS + node] = half * WEIGHTS[node]!;
    }
  }
  return { borders, points, weights, arms: curves.map((curve) => layArm(curve, borders, points)) };
}

function bordersAcross(curves: readonly BetaCurve[]): Float64Array {
  const own = curves.flatMap(bordersOf).sort((a, b) => a - b);
  const [first, last] = [own[0]!, own[own.length - 1]!];
  for (let x = -CURVED; x <= CURVED; x += WIDEST) if (x > first && x < last) own.push(x);
  own.sort((a, b) => a - b);
  // Borders that only rounding sets apart are one.
  return Float64Array.from(
    own.filter((x, index) => index === 0 || x - own[index - 1]! > 1e-13 * Math.abs(x)),
  );
}

function layArm(curve: BetaCurve, borders: Float64Array, points: Float64Array): GridArm {
  const panels = borders.length - 1;
  const density = points.map((x) => heightAt(curve, x));
  const below = new Float64Array(points.length);
  const above = new Float64Array(points.length);
  const mass = new Float64Array(panels);
  for (let panel = 0; panel < panels; panel++) {
    const half = (borders[panel + 1]! - borders[panel]!) / 2;
    const start = panel * POINTS;
    let whole = 0;
    for (let node = 0; node < POINTS; node++) whole += WEIGHTS[node]! * density[start + node]!;
    mass[panel] = half * whole;
    if (whole === 0) continue;
    for (let node = 0; node < POINTS; node++) {
      const row = UP_TO_NODES[node]!;
      let part = 0;
      for (let other = 0; other < POINTS; other++) part += row[other]! * density[start + other]!;
      below[start + node] = Math.max(0, half * part);
      above[start + node] = Math.max(0, half * (whole - part));
    }
  }
  const belowBorder = new Float64Array(panels + 1);
  for (let panel = 0; panel < panels; panel++) belowBorder[panel + 1] = belowBorder[panel]! + mass[panel]!;
  const total = belowBorder[panels]!;
  let right = 0;
  for (let panel = panels - 1; panel >= 0; panel--) {
    for (let at = panel * POINTS; at < (panel + 1) * POINTS; at++) {
      density[at] = density[at]! / total;
      below[at] = (belowBorder[panel]! + below[at]!) / total;
      above[at] = (right + above[at]!) / total;
    }
    right += mass[panel]!;
  }
  return { curve, density, below, above, belowBorder: belowBorder.map((sum) => sum / total) };
}

/** The chance to be below log odds that are no point of the grid. */
export function chanceBelow({ borders }: BetaGrid, arm: GridArm, x: number): number {
  const panels = borders.length - 1;
  if (x <= borders[0]!) return 0;
  if (x >= borders[panels]!) return 1;
  let [low, high] = [0, panels];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (borders[middle]! <= x) low = middle;
    else high = middle;
  }
  const half = (borders[low + 1]! - borders[low]!) / 2;
  const weights = weightsUpTo((x - borders[low]!) / half - 1);
  let part = 0;
  for (let node = 0; node < POINTS; node++) part += weights[node]! * arm.density[low * POINTS + node]!;
  return Math.min(1, arm.belowBorder[low]! + half * Math.max(0, part));
}
