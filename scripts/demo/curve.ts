// Curves in the plane: the profiles that are turned on the wheel and the centre lines that handles follow.

/** A point in centimetres: [distance from the axis, height] for profiles, [x, y] for centre lines. */
export type Point = readonly [number, number];

/** Reads a line drawing: `'0 0.5, 3.2 0.5, 4 6'` is three points. Shorter to write, and to read, than nested arrays. */
export function line(drawing: string): Point[] {
  return drawing.split(',').map((pair): Point => {
    const [x, y, ...rest] = pair.trim().split(/\s+/).map(Number);
    if (x === undefined || y === undefined || rest.length > 0 || Number.isNaN(x + y))
      throw new Error(`"${pair}" is not a point: write two numbers with a space between them.`);
    return [x, y];
  });
}

/**
 * Points along a centripetal Catmull–Rom spline that passes through every given point.
 * Centripetal parameters (distance to the power ½) never overshoot into loops at sharp turns
 * (Yuksel, Schaefer, Keyser 2011, "Parameterization and applications of Catmull–Rom curves", §3).
 */
export function spline(points: readonly Point[], pointsPerSpan = 20): Point[] {
  const first = points[0];
  const second = points[1];
  const last = points.at(-1);
  const beforeLast = points.at(-2);
  if (!first || !second || !last || !beforeLast) throw new Error('A curve needs at least two points.');
  const padded = [mirror(second, first), ...points, mirror(beforeLast, last)];
  const curve: Point[] = [first];
  for (let span = 0; span + 3 < padded.length; span++) {
    const [p0, p1, p2, p3] = padded.slice(span, span + 4) as [Point, Point, Point, Point];
    const t1 = Math.sqrt(Math.hypot(p1[0] - p0[0], p1[1] - p0[1]));
    const t2 = t1 + Math.sqrt(Math.hypot(p2[0] - p1[0], p2[1] - p1[1]));
    const t3 = t2 + Math.sqrt(Math.hypot(p3[0] - p2[0], p3[1] - p2[1]));
    for (let step = 1; step <= pointsPerSpan; step++) {
      const t = t1 + ((t2 - t1) * step) / pointsPerSpan;
      const a1 = between(p0, p1, 0, t1, t);
      const a2 = between(p1, p2, t1, t2, t);
      const a3 = between(p2, p3, t2, t3, t);
      curve.push(between(between(a1, a2, 0, t2, t), between(a2, a3, t1, t3, t), t1, t2, t));
    }
  }
  return curve;
}

/** The point on the far side of `centre` from `point`. */
function mirror(point: Point, centre: Point): Point {
  return [2 * centre[0] - point[0], 2 * centre[1] - point[1]];
}

/** Linear interpolation from `a` at parameter `ta` to `b` at parameter `tb`. */
function between(a: Point, b: Point, ta: number, tb: number, t: number): Point {
  const share = (t - ta) / (tb - ta);
  return [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share];
}

/** Where a plane point lies in relation to a curve. */
export interface Nearest {
  /** Distance to the curve in cm. */
  distance: number;
  /** Position of the nearest point along the curve, 0 (start) to 1 (end), by number of points. */
  along: number;
}

/** The nearest point of an open curve. */
export function nearestOnCurve(curve: readonly Point[], x: number, y: number): Nearest {
  let best = Infinity;
  let along = 0;
  for (let index = 1; index < curve.length; index++) {
    const [ax, ay] = curve[index - 1] as Point;
    const [bx, by] = curve[index] as Point;
    const ex = bx - ax;
    const ey = by - ay;
    const squared = ex * ex + ey * ey;
    const share = squared === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * ex + (y - ay) * ey) / squared));
    const dx = x - ax - ex * share;
    const dy = y - ay - ey * share;
    const distance = dx * dx + dy * dy;
    if (distance < best) {
      best = distance;
      along = (index - 1 + share) / (curve.length - 1);
    }
  }
  return { distance: Math.sqrt(best), along };
}

/** Whether a point lies inside a closed outline (even–odd rule). */
export function isInside(outline: readonly Point[], x: number, y: number): boolean {
  let inside = false;
  for (let index = 0; index < outline.length; index++) {
    const [ax, ay] = outline[index] as Point;
    const [bx, by] = outline[(index + 1) % outline.length] as Point;
    if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) inside = !inside;
  }
  return inside;
}
