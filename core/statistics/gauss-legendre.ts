// Gauss–Legendre quadrature on [−1, 1]: whole integrals, and those up to a point inside. [Abramowitz & Stegun 1964, 25.4.29]

/** Points of a panel. */
export const POINTS = 16;

/** P₀ … P₍degree₎ at t. */
function legendre(t: number, degree: number): number[] {
  const values = [1, t];
  for (let n = 1; n < degree; n++)
    values.push(((2 * n + 1) * t * (values[n] ?? 0) - n * (values[n - 1] ?? 0)) / (n + 1));
  return values;
}

function nodeOf(index: number): { node: number; weight: number } {
  let t = -Math.cos((Math.PI * (index + 0.75)) / (POINTS + 0.5));
  let slope = 1;
  for (let step = 0; step < 20; step++) {
    const values = legendre(t, POINTS);
    const value = values[POINTS] ?? 0;
    slope = (POINTS * (t * value - (values[POINTS - 1] ?? 0))) / (t * t - 1);
    t -= value / slope;
  }
  return { node: t, weight: 2 / ((1 - t * t) * slope * slope) };
}

const places = Array.from({ length: POINTS }, (_, index) => nodeOf(index));
export const NODES = Float64Array.from(places, ({ node }) => node);
export const WEIGHTS = Float64Array.from(places, ({ weight }) => weight);
const ATNODES = places.map(({ node }) => legendre(node, POINTS));

/**
 * Weights of the values at the nodes for ∫ from −1 to t: the polynomial through them is written in Legendre's, of which
 * (2k + 1) ∫ Pₖ = Pₖ₊₁ − Pₖ₋₁.
 */
export function weightsUpTo(t: number): Float64Array {
  const at = legendre(t, POINTS);
  return Float64Array.from(ATNODES, (values, node) => {
    let sum = (t + 1) / 2;
    for (let k = 1; k < POINTS; k++) sum += ((values[k] ?? 0) * ((at[k + 1] ?? 0) - (at[k - 1] ?? 0))) / 2;
    return (WEIGHTS[node] ?? 0) * sum;
  });
}

/** Row i: `weightsUpTo` node i. */
export const UP_TO_NODES = places.map(({ node }) => weightsUpTo(node));
