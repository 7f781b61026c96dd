// How much light arrives at a point: the window and the sun sampled directly, the rest by following random paths (Kajiya 1986).
import { PAPER, ROOM, type Scene } from './scene';
import { isSunlit, roomRadiance, type Studio } from './studio';
import type { Colour } from './glaze';
import { hash } from './noise';

/** Light that has bounced more often than the paths are long: irradiance inside and outside of things. */
const REST = 0.55;
const BOUNCES = 2;
const LIFT = 0.012;

/** Steps of the R2 low-discrepancy sequence (Roberts 2018): the generalised golden ratios of two dimensions. */
const R2 = [0.7548776662466927, 0.5698402909980532] as const;

export class Lighting {
  /** The result of the last `gather`: irradiance per channel. */
  r = 0;
  g = 0;
  b = 0;
  /** Variance of the mean luminance of the last `gather`. */
  variance = 0;
  private pixel = 0;
  private sample = 0;
  private fromSunShare = 0;

  constructor(
    private readonly scene: Scene,
    private readonly studio: Studio,
    private readonly paper: Colour,
  ) {}

  /**
   * Irradiance at a surface point, a mean of `samples` paths.
   * @param pixel  any number that differs between pixels, so that neighbours ask in different directions
   */
  gather(
    x: number,
    y: number,
    z: number,
    nx: number,
    ny: number,
    nz: number,
    samples: number,
    pixel: number,
  ): void {
    this.pixel = pixel;
    let r = 0;
    let g = 0;
    let b = 0;
    let squares = 0;
    for (let sample = 0; sample < samples; sample++) {
      this.sample = sample;
      this.path(x, y, z, nx, ny, nz, 0);
      r += this.r;
      g += this.g;
      b += this.b;
      squares += this.g * this.g;
    }
    this.variance = samples > 1 ? Math.max(0, squares / samples - (g / samples) ** 2) / (samples - 1) : 1;
    this.r = r / samples;
    this.g = g / samples;
    this.b = b / samples;
  }

  /** One sample of the irradiance at a point, in r, g, b. */
  private path(x: number, y: number, z: number, nx: number, ny: number, nz: number, bounce: number): void {
    const ox = x + nx * LIFT;
    const oy = y + ny * LIFT;
    const oz = z + nz * LIFT;
    const direct =
      this.fromWindow(ox, oy, oz, nx, ny, nz, bounce) + this.fromSun(ox, oy, oz, nx, ny, nz, bounce);
    const warm = this.studio.sun ? this.fromSunShare : 0;
    // A direction with probability proportional to its cosine: the irradiance of a path is then π times its radiance.
    const u = this.random(bounce, 0);
    const v = this.random(bounce, 1);
    const side = Math.sqrt(u);
    const angle = 2 * Math.PI * v;
    const up = Math.sqrt(1 - u);
    // Branchless orthonormal basis around the normal (Duff et al. 2017).
    const sign = nz >= 0 ? 1 : -1;
    const a = -1 / (sign + nz);
    const c = nx * ny * a;
    const lx = Math.cos(angle) * side;
    const ly = Math.sin(angle) * side;
    const dx = lx * (1 + sign * nx * nx * a) + ly * c + nx * up;
    const dy = lx * sign * c + ly * (sign + ny * ny * a) + ny * up;
    const dz = lx * -sign * nx + ly * -ny + nz * up;
    const t = this.scene.cast(ox, oy, oz, dx, dy, dz);
    const met = this.scene.met;
    const cool = direct - warm;
    if (met === ROOM) {
      const radiance = Math.PI * roomRadiance(this.studio, dx, dy);
      this.r = cool + warm * 1.1 + radiance;
      this.g = cool + warm + radiance;
      this.b = cool + warm * 0.84 + radiance * 1.02;
      return;
    }
    const colour = met === PAPER ? this.paper : this.scene.finish(met).mean;
    let r = REST;
    let g = REST;
    let b = REST;
    if (bounce < BOUNCES) {
      const hx = ox + dx * t;
      const hy = oy + dy * t;
      const hz = oz + dz * t;
      this.scene.orient(hx, hy, hz);
      this.path(hx, hy, hz, this.scene.nx, this.scene.ny, this.scene.nz, bounce + 1);
      ({ r, g, b } = this);
    }
    this.r = cool + warm * 1.1 + colour[0] * r;
    this.g = cool + warm + colour[1] * g;
    this.b = cool + warm * 0.84 + colour[2] * b;
  }

  /**
   * A number 0–1 for one choice of the current path. Samples of a pixel spread evenly (R2), and every choice of every
   * pixel starts elsewhere (Cranley and Patterson 1976), so that no two choices move together.
   */
  private random(bounce: number, choice: number): number {
    const value = hash(this.pixel, bounce, choice) + this.sample * R2[choice & 1]!;
    return value - Math.floor(value);
  }

  /** Irradiance from a random point of the window, if nothing stands in between. */
  private fromWindow(
    x: number,
    y: number,
    z: number,
    nx: number,
    ny: number,
    nz: number,
    bounce: number,
  ): number {
    const light = this.studio.window;
    const u = this.random(bounce, 2) * 2 - 1;
    const v = this.random(bounce, 3) * 2 - 1;
    const tx = light.x - x;
    const ty = light.y + u * light.halfHeight - y;
    const tz = light.z + v * light.halfWidth - z;
    const squared = tx * tx + ty * ty + tz * tz;
    const distance = Math.sqrt(squared);
    const dx = tx / distance;
    const dy = ty / distance;
    const dz = tz / distance;
    const facing = nx * dx + ny * dy + nz * dz;
    if (facing <= 0 || dx >= 0) return 0;
    if (this.scene.isBlocked(x, y, z, dx, dy, dz, distance)) return 0;
    const area = 4 * light.halfHeight * light.halfWidth;
    return (light.radiance * area * facing * -dx) / squared;
  }

  /** Irradiance from a random point of the sun's disc, if the window frame and the things let it through. */
  private fromSun(
    x: number,
    y: number,
    z: number,
    nx: number,
    ny: number,
    nz: number,
    bounce: number,
  ): number {
    this.fromSunShare = 0;
    const { sun } = this.studio;
    if (!sun) return 0;
    const angle = 2 * Math.PI * this.random(bounce, 4);
    const radius = Math.sqrt(this.random(bounce, 5)) * sun.softness;
    const [sx, sy, sz] = sun.direction;
    let dx = sx;
    let dy = sy + radius * Math.cos(angle);
    let dz = sz + radius * Math.sin(angle);
    const length = Math.hypot(dx, dy, dz);
    dx /= length;
    dy /= length;
    dz /= length;
    const facing = nx * dx + ny * dy + nz * dz;
    if (facing <= 0 || !isSunlit({ ...sun, direction: [dx, dy, dz] }, x, y, z)) return 0;
    if (this.scene.isBlocked(x, y, z, dx, dy, dz, 400)) return 0;
    this.fromSunShare = sun.strength * facing;
    return this.fromSunShare;
  }
}
