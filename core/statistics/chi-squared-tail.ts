// The chance that a chi-squared number is at least so large: the upper incomplete gamma function.
// [Abramowitz & Stegun 1964, 6.5.29 (series) and 6.5.31 (continued fraction, evaluated as in Lentz 1976); 26.4.19]

const MOST_TERMS = 10_000;
const EXACT = 1e-14;
const TINY = 1e-300;

/** @param degrees of freedom, a whole number ≥ 1 @returns 0–1 */
export function chiSquaredTail(value: number, degrees: number): number {
  if (value <= 0) return 1;
  if (value === Infinity) return 0;
  const [a, x] = [degrees / 2, value / 2];
  const scale = Math.exp(a * Math.log(x) - x - logGamma(a));
  return x < a + 1 ? 1 - scale * series(a, x) : scale * fraction(a, x);
}

function series(a: number, x: number): number {
  let term = 1 / a;
  let sum = term;
  for (let n = 1; n < MOST_TERMS && term > sum * EXACT; n++) {
    term *= x / (a + n);
    sum += term;
  }
  return sum;
}

function fraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = 1 / TINY;
  let d = 1 / b;
  let value = d;
  for (let n = 1; n < MOST_TERMS; n++) {
    const part = -n * (n - a);
    b += 2;
    d = 1 / (part * d + b || TINY);
    c = b + part / c || TINY;
    const step = c * d;
    value *= step;
    if (Math.abs(step - 1) < EXACT) break;
  }
  return value;
}

/** Of n / 2 for a whole n ≥ 1: Γ(1) = 1, Γ(½) = √π, and Γ(a + 1) = a Γ(a). */
function logGamma(a: number): number {
  const isWhole = Number.isInteger(a);
  let sum = isWhole ? 0 : Math.log(Math.PI) / 2;
  for (let factor = isWhole ? 1 : 0.5; factor < a; factor++) sum += Math.log(factor);
  return sum;
}
