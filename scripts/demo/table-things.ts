// What stands beside the pots in a picture: an oak board and a bare twig.
import type { Shape } from './shapes';

/** A board with rounded edges and, if asked, a hole to hang it by. Lengths in cm; it lies on the table. */
export function board(length: number, width: number, thick: number, hole = 0): Shape {
  const round = Math.min(0.5, thick * 0.35);
  const corner = 1.6;
  return {
    distance(x, y, z) {
      const u = Math.abs(x) - length / 2 + corner;
      const w = Math.abs(z) - width / 2 + corner;
      let outline = Math.hypot(Math.max(u, 0), Math.max(w, 0)) + Math.min(Math.max(u, w), 0) - corner;
      if (hole > 0) outline = Math.max(outline, hole - Math.hypot(x - length / 2 + 2.6, z));
      const flat = outline + round;
      const high = Math.abs(y - thick / 2) - thick / 2 + round;
      return Math.hypot(Math.max(flat, 0), Math.max(high, 0)) + Math.min(Math.max(flat, high), 0) - round;
    },
    bounds: {
      min: [-length / 2 - 0.2, -0.1, -width / 2 - 0.2],
      max: [length / 2 + 0.2, thick + 0.1, width / 2 + 0.2],
    },
  };
}

type Place = readonly [number, number, number];

interface Segment {
  from: Place;
  to: Place;
  thick: readonly [number, number];
}

/** A branch: a chain of points, its thickness, and buds as small drops. */
export interface Branch {
  /** `'x y z, x y z'` in cm. */
  points: string;
  /** Radius in cm at the start and at the tip. */
  thick: readonly [number, number];
  /** Radius of a bud at every inner point and the tip, cm. */
  bud?: number;
}

/** A twig: rods between points, thinner towards the tips. */
export function twig(branches: readonly Branch[]): Shape {
  const chains = branches.map(({ points, ...rest }) => ({
    ...rest,
    points: points.split(',').map((place) => place.trim().split(/\s+/).map(Number) as unknown as Place),
  }));
  const segments: Segment[] = chains.flatMap(({ points, thick: [start, end] }) =>
    points.slice(1).map((to, index): Segment => {
      const at = (step: number) => start + ((end - start) * step) / (points.length - 1);
      return { from: points[index]!, to, thick: [at(index), at(index + 1)] };
    }),
  );
  const buds = chains.flatMap(({ points, bud }) =>
    bud === undefined ? [] : points.slice(1).map((point) => ({ point, radius: bud })),
  );
  const all = chains.flatMap(({ points }) => points);
  const reach = 0.9;
  const edge = (axis: 0 | 1 | 2, pick: (...values: number[]) => number) =>
    pick(...all.map((point) => point[axis]));
  return {
    distance(x, y, z) {
      let best = Infinity;
      for (const { from, to, thick } of segments) {
        const ex = to[0] - from[0];
        const ey = to[1] - from[1];
        const ez = to[2] - from[2];
        const px = x - from[0];
        const py = y - from[1];
        const pz = z - from[2];
        const share = Math.min(1, Math.max(0, (px * ex + py * ey + pz * ez) / (ex * ex + ey * ey + ez * ez)));
        const radius = thick[0] + (thick[1] - thick[0]) * share;
        best = Math.min(best, Math.hypot(px - ex * share, py - ey * share, pz - ez * share) - radius);
      }
      for (const { point, radius } of buds) {
        // Buds are longer than wide.
        const dy = (y - point[1] - radius * 0.6) * 0.62;
        best = Math.min(best, Math.hypot(x - point[0], dy, z - point[2]) - radius);
      }
      return best * 0.8;
    },
    bounds: {
      min: [edge(0, Math.min) - reach, edge(1, Math.min) - reach, edge(2, Math.min) - reach],
      max: [edge(0, Math.max) + reach, edge(1, Math.max) + reach, edge(2, Math.max) + reach],
    },
  };
}
