// A beta distribution on the scale of log odds, where it has one peak and tails that fall at least exponentially, however small or
// large its numbers are. Everything is said relative to the peak, so that nothing huge cancels and nothing tiny is lost.

export interface BetaCurve {
  /** Log odds of the mean, where the density over log odds is highest. */
  peak: number;
  /** a / (a + b) */
  mean: number;
  /** b / (a + b) */
  rest: number;
  /** a + b */
  strength: number;
}

export function betaCurve(a: number, b: number): BetaCurve {
  const strength = a + b;
  return { peak: Math.log(a / b), mean: a / strength, rest: b / strength, strength };
}

/** Density over log odds, not normalised: 1 at the peak. */
export function heightAt(curve: BetaCurve, x: number): number {
  return Math.exp(-dropAt(curve, x - curve.peak));
}

/** How far its logarithm has fallen at a distance from the peak. */
export function dropAt({ mean, rest, strength }: BetaCurve, distance: number): number {
  return distance > 0
    ? strength * (rest * distance + Math.log1p(rest * Math.expm1(-distance)))
    : strength * (Math.log1p(mean * Math.expm1(distance)) - mean * distance);
}

/** Beyond, nothing is left: e^−100. */
const DEPTH = 100;
/** Within a panel the logarithm falls by no more than that, so that a polynomial can follow. */
const STEP = 8;

/** Borders of panels that cover the curve, from the far left to the far right. */
export function bordersOf(curve: BetaCurve): Float64Array {
  const width = 1 / Math.sqrt(curve.mean * curve.rest * curve.strength);
  const [left, right] = [sideOf(curve, -1, 2 * width), sideOf(curve, 1, 2 * width)];
  return Float64Array.from([...left.reverse(), curve.peak, ...right]);
}

/** Outwards from the peak. */
function sideOf(curve: BetaCurve, side: 1 | -1, firstStep: number): number[] {
  const borders: number[] = [];
  let [at, drop, step] = [0, 0, firstStep];
  while (drop < DEPTH) {
    let next = dropAt(curve, side * (at + step));
    while (next - drop > STEP) {
      step /= 2;
      next = dropAt(curve, side * (at + step));
    }
    [at, drop, step] = [at + step, next, step * 2];
    borders.push(curve.peak + side * at);
  }
  return borders;
}
