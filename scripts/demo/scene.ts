// Things standing on a seamless paper sweep, and the one question asked of them: what does this ray meet first?
import type { Finish } from './glaze';
import type { Shape } from './shapes';

/** Where something stands on the table. Angles in degrees; positions in cm. */
export interface Place {
  x?: number;
  y?: number;
  z?: number;
  /** Turn around the upright axis. */
  turn?: number;
  /** Lean backwards (around x), applied before the turn. */
  lean?: number;
  /** Roll sideways (around z), applied first. */
  roll?: number;
}

/** A thing on the table. */
export interface Placement extends Place {
  shape: Shape;
  finish: Finish;
}

/** Paper that lies on the table, curves up and becomes the background. */
export interface Sweep {
  /** Where the curve begins, as z in cm (negative: behind the things). */
  back: number;
  /** Radius of the curve in cm. */
  radius: number;
}

interface Thing {
  shape: Shape;
  finish: Finish;
  /** World to thing: rows of a rotation, then the position subtracted before it. */
  rotation: Float64Array;
  x: number;
  y: number;
  z: number;
}

const STEPS = 160;
/** A ray this close to a surface (cm) has arrived. */
const ARRIVED = 0.0025;

/** Index of the paper among hits. */
export const PAPER = -1;
/** Nothing was met: the ray left for the room. */
export const ROOM = -2;

export class Scene {
  private readonly things: Thing[];
  /** What the last `cast` met: an index of a thing, PAPER or ROOM. */
  met = ROOM;
  /** Unit normal where the last `cast` ended, after `orient`. */
  nx = 0;
  ny = 1;
  nz = 0;

  constructor(
    placements: readonly Placement[],
    readonly sweep: Sweep,
  ) {
    this.things = placements.map(({ shape, finish, x = 0, y = 0, z = 0, turn = 0, lean = 0, roll = 0 }) => ({
      shape,
      finish,
      rotation: worldToThing(turn, lean, roll),
      x,
      y,
      z,
    }));
  }

  finish(index: number): Finish {
    return this.things[index]!.finish;
  }

  /** Distance in cm to the first surface along a unit direction, Infinity if none; `met` says which. */
  cast(ox: number, oy: number, oz: number, dx: number, dy: number, dz: number): number {
    let nearest = this.castPaper(oy, oz, dy, dz);
    this.met = nearest === Infinity ? ROOM : PAPER;
    for (let index = 0; index < this.things.length; index++) {
      const t = this.march(this.things[index]!, ox, oy, oz, dx, dy, dz, nearest);
      if (t < nearest) {
        nearest = t;
        this.met = index;
      }
    }
    return nearest;
  }

  /** Whether any thing stands between a point and a distance along a direction. */
  isBlocked(ox: number, oy: number, oz: number, dx: number, dy: number, dz: number, far: number): boolean {
    for (let index = 0; index < this.things.length; index++)
      if (this.march(this.things[index]!, ox, oy, oz, dx, dy, dz, far) < far) return true;
    return false;
  }

  /** Sets the normal at a point that the last `cast` met. */
  orient(x: number, y: number, z: number): void {
    if (this.met < 0) {
      this.orientPaper(y, z);
      return;
    }
    const { shape, rotation: m, ...thing } = this.things[this.met]!;
    const wx = x - thing.x;
    const wy = y - thing.y;
    const wz = z - thing.z;
    const px = m[0]! * wx + m[1]! * wy + m[2]! * wz;
    const py = m[3]! * wx + m[4]! * wy + m[5]! * wz;
    const pz = m[6]! * wx + m[7]! * wy + m[8]! * wz;
    // Central differences over the corners of a tetrahedron: four questions instead of six (Quilez).
    const e = 0.035;
    const a = shape.distance(px + e, py - e, pz - e);
    const b = shape.distance(px - e, py - e, pz + e);
    const c = shape.distance(px - e, py + e, pz - e);
    const d = shape.distance(px + e, py + e, pz + e);
    const gx = a - b - c + d;
    const gy = -a - b + c + d;
    const gz = -a + b - c + d;
    const length = Math.sqrt(gx * gx + gy * gy + gz * gz) || 1;
    this.nx = (m[0]! * gx + m[3]! * gy + m[6]! * gz) / length;
    this.ny = (m[1]! * gx + m[4]! * gy + m[7]! * gz) / length;
    this.nz = (m[2]! * gx + m[5]! * gy + m[8]! * gz) / length;
  }

  /** A world point and direction in the coordinates of a thing, written to `out` as x, y, z, nx, ny, nz. */
  toThing(
    index: number,
    x: number,
    y: number,
    z: number,
    nx: number,
    ny: number,
    nz: number,
    out: Float64Array,
  ): void {
    const { rotation: m, ...thing } = this.things[index]!;
    const wx = x - thing.x;
    const wy = y - thing.y;
    const wz = z - thing.z;
    for (let row = 0; row < 3; row++) {
      const a = m[row * 3]!;
      const b = m[row * 3 + 1]!;
      const c = m[row * 3 + 2]!;
      out[row] = a * wx + b * wy + c * wz;
      out[row + 3] = a * nx + b * ny + c * nz;
    }
  }

  private castPaper(oy: number, oz: number, dy: number, dz: number): number {
    const { back, radius } = this.sweep;
    if (dy < 0) {
      const t = -oy / dy;
      if (t > 1e-4 && oz + t * dz > back) return t;
    }
    // The curve is the inside of a cylinder along x: the ray leaves it at the far root.
    const y = oy - radius;
    const z = oz - back;
    const a = dy * dy + dz * dz;
    if (a > 0) {
      const b = y * dy + z * dz;
      const inner = b * b - a * (y * y + z * z - radius * radius);
      if (inner > 0) {
        const t = (-b + Math.sqrt(inner)) / a;
        if (t > 1e-3 && oz + t * dz <= back && oy + t * dy <= radius) return t;
      }
    }
    if (dz < 0) {
      const t = (back - radius - oz) / dz;
      const height = oy + t * dy;
      if (t > 1e-4 && height > radius && height < 400) return t;
    }
    return Infinity;
  }

  private orientPaper(y: number, z: number): void {
    const { back, radius } = this.sweep;
    this.nx = 0;
    if (z > back) {
      this.ny = 1;
      this.nz = 0;
    } else {
      this.ny = Math.max(0, (radius - y) / radius);
      this.nz = Math.sqrt(1 - this.ny * this.ny);
    }
  }

  /** Sphere tracing (Hart 1996) inside the thing's box: step by the distance that is surely free. */
  private march(
    thing: Thing,
    ox: number,
    oy: number,
    oz: number,
    dx: number,
    dy: number,
    dz: number,
    far: number,
  ): number {
    const m = thing.rotation;
    const wx = ox - thing.x;
    const wy = oy - thing.y;
    const wz = oz - thing.z;
    const px = m[0]! * wx + m[1]! * wy + m[2]! * wz;
    const py = m[3]! * wx + m[4]! * wy + m[5]! * wz;
    const pz = m[6]! * wx + m[7]! * wy + m[8]! * wz;
    const rx = m[0]! * dx + m[1]! * dy + m[2]! * dz;
    const ry = m[3]! * dx + m[4]! * dy + m[5]! * dz;
    const rz = m[6]! * dx + m[7]! * dy + m[8]! * dz;
    const { shape } = thing;
    const { min, max } = shape.bounds;
    const ax = (min[0] - px) / rx;
    const bx = (max[0] - px) / rx;
    const ay = (min[1] - py) / ry;
    const by = (max[1] - py) / ry;
    const az = (min[2] - pz) / rz;
    const bz = (max[2] - pz) / rz;
    let t = Math.max(0, Math.min(ax, bx), Math.min(ay, by), Math.min(az, bz));
    const end = Math.min(far, Math.max(ax, bx), Math.max(ay, by), Math.max(az, bz));
    if (!(t < end)) return Infinity;
    for (let step = 0; step < STEPS; step++) {
      const distance = shape.distance(px + rx * t, py + ry * t, pz + rz * t);
      if (distance < ARRIVED) return t;
      t += distance;
      if (t > end) return Infinity;
    }
    return t;
  }
}

/** Rows of the rotation that undoes roll, lean and turn, in degrees. */
function worldToThing(turn: number, lean: number, roll: number): Float64Array {
  const [ct, st, cl, sl, cr, sr] = [turn, lean, roll].flatMap((degrees) => {
    const angle = (degrees * Math.PI) / 180;
    return [Math.cos(angle), Math.sin(angle)];
  }) as [number, number, number, number, number, number];
  // Columns of thing-to-world = turn(y) · lean(x) · roll(z); its transpose is the inverse.
  const columns = [
    [ct * cr + st * sl * sr, cl * sr, -st * cr + ct * sl * sr],
    [-ct * sr + st * sl * cr, cl * cr, st * sr + ct * sl * cr],
    [st * cl, -sl, ct * cl],
  ];
  return Float64Array.from(columns.flat());
}
