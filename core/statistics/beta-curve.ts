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
function dropAt({ mean, rest, strength }: BetaCurve, distance: number): number {
  return distance > 0
    ? strength * (rest * distance + Math.log1p(rest * Math.expm1(-distance)))
    : strength * (Math.log1p(mean * Math.expm1(distance)) - mean * distance);
}

/** Beyond, nothing is left: e^−150. */
const DEPTH = 150;
/** Within a panel the logarithm falls by no more than that, so that a polynomial can follow. */
const STEP = 8;

/** Borders of panels that cover the curve, from the far left to the far right. */
export function bordersOf(curve: BetaCurve): number[] {
  const { mean, rest, strength, peak } = curve;
  const width = 1 / Math.sqrt(mean * rest * strength);
  const borders = [peak];
  for (const side of [-1, 1]) {
    let [at, drop, step] = [0, 0, 2 * width];
    while (drop < DEPTH) {
      let next = dropAt(curve, side * (at + step));
      while (next - drop > STEP) {
        step /= 2;
        next = dropAt(curve, side * (at + step));
      }
      [at, drop, step] = [at + step, next, step * 2];
      borders.push(peak + side * at);
    }
  }
  return borders;
}
