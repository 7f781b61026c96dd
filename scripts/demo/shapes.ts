// The potter's forms as signed distance functions: turned profiles, handles, spouts, lips, pierced walls, boards, twigs.
// A shape answers "how far is the nearest surface", never too far; negative inside. Lengths are centimetres, y is up.
import { isInside, line, nearestOnCurve, spline, type Point } from './curve';
import { DistanceGrid } from './distance-grid';

export interface Box {
  min: readonly [number, number, number];
  max: readonly [number, number, number];
}

export interface Shape {
  /** Signed distance to the surface, or a smaller number of the same sign. */
  distance(x: number, y: number, z: number): number;
  bounds: Box;
}

const CELL = 0.045;
const MARGIN = 0.4;

/** A wall that follows a curve; thickness in cm at its start and end. */
export interface Wall {
  curve: readonly Point[];
  thickness: number | readonly [number, number];
}

/** What a profile is made of: walls, and closed outlines that are solid clay. */
export interface Profile {
  walls?: readonly Wall[];
  solids?: readonly (readonly Point[])[];
  /** Radius in cm of the fillets where parts meet. */
  fillet?: number;
}

/** A turned form: its profile distance is kept, so that warps can ask for it at a moved point. */
export interface Turned extends Shape {
  profile(radius: number, y: number): number;
  /** Height of the highest point in cm. */
  height: number;
  radius: number;
}

/** A wall through the points of a line drawing (radius and height). */
export function wall(drawing: string, thickness: Wall['thickness'] = 0.42): Wall {
  return { curve: spline(line(drawing)), thickness };
}

/** Joins two distances with a fillet of radius `k` (polynomial smooth minimum, Quilez 2013). */
export function blend(a: number, b: number, k: number): number {
  const overlap = Math.max(0, k - Math.abs(a - b)) / k;
  return Math.min(a, b) - overlap * overlap * k * 0.25;
}

/** Turns a profile on the wheel and sets it on the table at y = 0. `wobble` (0–0.02) makes it a little less than round. */
export function turned(profile: Profile, wobble = 0.003): Turned {
  const walls = profile.walls ?? [];
  const solids = profile.solids ?? [];
  const fillet = profile.fillet ?? 0.25;
  const points = [...walls.flatMap(({ curve }) => curve), ...solids.flat()];
  const reach = MARGIN + 0.4;
  const area = {
    x0: 0,
    y0: Math.min(...points.map(([, y]) => y)) - reach,
    x1: Math.max(...points.map(([x]) => x)) + reach,
    y1: Math.max(...points.map(([, y]) => y)) + reach,
  };
  const grid = new DistanceGrid(area, CELL, (x, y) => {
    let distance = Infinity;
    for (const { curve, thickness } of walls) {
      const nearest = nearestOnCurve(curve, x, y);
      const [start, end] = typeof thickness === 'number' ? [thickness, thickness] : thickness;
      const own = nearest.distance - (start + (end - start) * nearest.along) / 2;
      distance = distance === Infinity ? own : blend(distance, own, fillet);
    }
    for (const outline of solids) {
      // Only the drawn line bounds the clay; the closing edge along the axis is inside it.
      const edge = nearestOnCurve(outline, x, y).distance;
      const own = isInside(outline, x, y) ? -edge : edge;
      distance = distance === Infinity ? own : blend(distance, own, fillet);
    }
    return distance;
  });
  const floor = grid.lowest();
  const radius = area.x1;
  const height = area.y1 - reach - floor;
  const read = (r: number, y: number) => grid.at(r, y + floor);
  return {
    profile: read,
    height,
    radius: radius - reach,
    distance(x, y, z) {
      const squared = x * x + z * z;
      if (squared === 0) return read(0, y);
      // cos 2θ without an angle: the second harmonic is what leaning on a wheel does to a pot.
      return read(Math.sqrt(squared) * (1 + (wobble * (x * x - z * z)) / squared), y);
    },
    bounds: {
      min: [-radius * 1.01, area.y0 - floor, -radius * 1.01],
      max: [radius * 1.01, area.y1 - floor, radius * 1.01],
    },
  };
}

/** A strap that follows a line drawing in the x–y plane; `wide` across (z), `deep` in the plane, both in cm. */
export function strap(drawing: string, wide: number, deep: number): Shape {
  const curve = spline(line(drawing));
  const half = Math.max(wide, deep) / 2 + MARGIN;
  const area = boundsOf(curve, deep / 2 + MARGIN);
  const grid = new DistanceGrid(area, CELL, (x, y) => nearestOnCurve(curve, x, y).distance);
  const corner = Math.min(wide, deep) * 0.46;
  return {
    distance(x, y, z) {
      const u = grid.at(x, y) - (deep / 2 - corner);
      const v = Math.abs(z) - (wide / 2 - corner);
      return Math.hypot(Math.max(u, 0), Math.max(v, 0)) + Math.min(Math.max(u, v), 0) - corner;
    },
    bounds: { min: [area.x0, area.y0, -half], max: [area.x1, area.y1, half] },
  };
}

/** A hollow spout along a line drawing in the x–y plane, from radius `from` at the body to `to` at the tip. */
export function spout(drawing: string, from: number, to: number): Shape {
  const curve = spline(line(drawing));
  const area = boundsOf(curve, from + MARGIN);
  const distance = new DistanceGrid(area, CELL, (x, y) => nearestOnCurve(curve, x, y).distance);
  const along = new DistanceGrid(area, CELL, (x, y) => nearestOnCurve(curve, x, y).along);
  const [tipX, tipY] = curve.at(-1) as Point;
  const [beforeX, beforeY] = curve.at(-4) as Point;
  const length = Math.hypot(tipX - beforeX, tipY - beforeY);
  const [nx, ny] = [(tipX - beforeX) / length, (tipY - beforeY) / length];
  return {
    distance(x, y, z) {
      const share = along.at(x, y);
      const radius = from + (to - from) * Math.sqrt(share);
      const outer = Math.hypot(distance.at(x, y), z) - radius;
      const cut = (x - tipX) * nx + (y - tipY) * ny;
      return 0.8 * Math.max(outer, -(outer + 0.26), cut);
    },
    bounds: { min: [area.x0, area.y0, -from - MARGIN], max: [area.x1, area.y1, from + MARGIN] },
  };
}

function boundsOf(curve: readonly Point[], margin: number) {
  const xs = curve.map(([x]) => x);
  const ys = curve.map(([, y]) => y);
  return {
    x0: Math.min(...xs) - margin,
    y0: Math.min(...ys) - margin,
    x1: Math.max(...xs) + margin,
    y1: Math.max(...ys) + margin,
  };
}

/** Several shapes grown together with fillets, as a handle is luted to a mug. */
export function joined(shapes: readonly Shape[], fillet: number): Shape {
  return {
    distance(x, y, z) {
      let distance = Infinity;
      for (const shape of shapes) {
        // A part whose box is further away than what is already found plus the fillet cannot matter.
        const box = outside(shape.bounds, x, y, z);
        if (box > distance + fillet) continue;
        const own = shape.distance(x, y, z);
        distance = distance === Infinity ? own : blend(distance, own, fillet);
      }
      return distance;
    },
    bounds: {
      min: [0, 1, 2].map((axis) => Math.min(...shapes.map(({ bounds }) => bounds.min[axis]!))) as unknown as [
        number,
        number,
        number,
      ],
      max: [0, 1, 2].map((axis) => Math.max(...shapes.map(({ bounds }) => bounds.max[axis]!))) as unknown as [
        number,
        number,
        number,
      ],
    },
  };
}

/** Distance from a point to a box, 0 inside. */
function outside({ min, max }: Box, x: number, y: number, z: number): number {
  const dx = Math.max(min[0] - x, 0, x - max[0]);
  const dy = Math.max(min[1] - y, 0, y - max[1]);
  const dz = Math.max(min[2] - z, 0, z - max[2]);
  return Math.sqrt(dx * dx + dy * dy + dz * dz);
}
