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
  /** By what its heights are divided, so that all chances add up to 1. */
  total: number;
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

/**
 * From left to right in steps that every curve can be followed in: none longer than the panels it would have alone. The start of a curve
 * is always a border, so that no step runs into it.
 */
function bordersAcross(curves: readonly BetaCurve[]): Float64Array {
  const own = curves.map((curve) => ({ borders: bordersOf(curve), panel: 0 }));
  const last = Math.max(...own.map(({ borders }) => borders[borders.length - 1]!));
  let x = Math.min(...own.map(({ borders }) => borders[0]!));
  const merged = [x];
  while (x < last) {
    let next = Math.min(last, Math.abs(x) < CURVED ? x + WIDEST : x < 0 ? -CURVED : last);
    for (const one of own) {
      const { borders } = one;
      if (x < borders[0]!) {
        next = Math.min(next, borders[0]!);
        continue;
      }
      while (one.panel < borders.length - 1 && borders[one.panel + 1]! <= x) one.panel++;
      const width = (panel: number) => borders[panel + 1]! - borders[panel]!;
      if (one.panel + 1 < borders.length - 1)
        next = Math.min(next, x + Math.min(width(one.panel), width(one.panel + 1)));
      else if (one.panel < borders.length - 1) next = Math.min(next, x + width(one.panel));
    }
    // Where a step would be lost in rounding, the next number.
    x = Math.max(next, x + 4e-16 * Math.abs(x) + 1e-300);
    merged.push(x);
  }
  return Float64Array.from(merged);
}

function layArm(curve: BetaCurve, borders: Float64Array, points: Float64Array): GridArm {
  const panels = borders.length - 1;
  const own = bordersOf(curve);
  const [first, last] = [own[0]!, own[own.length - 1]!];
  const density = points.map((x) => (x < first || x > last ? 0 : heightAt(curve, x)));
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
  return { curve, total, density, below, above, belowBorder: belowBorder.map((sum) => sum / total) };
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
