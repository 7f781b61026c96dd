// A confidence sequence over time: what it once excluded stays excluded, because all its intervals hold the truth together.
// [Howard et al. 2021, arXiv 1810.08240, section 1]

interface Bounds {
  low: number;
  high: number;
}

/**
 * Each with the intersection of it and all before. Where later ones leave nothing over — a sign that the effect has changed — the point
 * keeps its own bounds, and so does what follows from there.
 */
export function runningInterval<T extends Bounds>(points: readonly T[]): T[] {
  let kept: Bounds = { low: -Infinity, high: Infinity };
  return points.map((point) => {
    const low = Math.max(kept.low, point.low);
    const high = Math.min(kept.high, point.high);
    kept = low <= high ? { low, high } : { low: point.low, high: point.high };
    return { ...point, ...kept };
  });
}
