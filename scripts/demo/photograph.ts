// Takes one picture: camera, surfaces, light, reflections, exposure. Returns plain sRGB bytes.
import { denoise, type LightBuffer } from './denoise';
import { colour, type SurfacePoint } from './glaze';
import { Lighting } from './lighting';
import { PAPER, ROOM, Scene, type Placement } from './scene';
import { daylight, reflectedWindow, roomRadiance, type Studio } from './studio';

export interface Shot {
  things: readonly Placement[];
  /** Where the camera looks, cm. */
  target: readonly [number, number, number];
  /** Width of what is seen at the target, cm. */
  across: number;
  /** Degrees above the table, and around it from the front. */
  elevation: number;
  around?: number;
  /** Vertical angle of view in degrees; small means far away, as product photographs are. */
  lens?: number;
  paper?: string;
  /** Where the paper starts to curve up, z in cm. */
  back?: number;
  studio?: Studio;
  exposure?: number;
}

export interface Quality {
  width: number;
  height: number;
  /** Paths per pixel. */
  samples: number;
}

/** Paper of the studio unless a shot asks for another. */
const PAPER_COLOUR = '#dfd9cf';

/** One picture as RGB bytes, row by row from the top. */
export function photograph(shot: Shot, { width, height, samples }: Quality): Uint8Array {
  const studio = shot.studio ?? daylight;
  const paper = colour(shot.paper ?? PAPER_COLOUR);
  const scene = new Scene(shot.things, { back: shot.back ?? -34, radius: 46 });
  const lighting = new Lighting(scene, studio, paper);
  const camera = placeCamera(shot, width, height);
  const size = width * height;
  const buffer: LightBuffer = {
    width,
    height,
    light: new Float32Array(size * 3),
    variance: new Float32Array(size),
    position: new Float32Array(size * 3),
    normal: new Float32Array(size * 3),
    footprint: shot.across / width,
  };
  const albedo = new Float32Array(size * 3);
  const shine = new Float32Array(size);
  const local = new Float64Array(6);
  const point: SurfacePoint = {
    x: 0,
    y: 0,
    z: 0,
    nx: 0,
    ny: 0,
    nz: 0,
    albedo: [0, 0, 0],
    gloss: 0,
    roughness: 1,
  };

  for (let index = 0; index < size; index++) {
    const [dx, dy, dz] = camera.direction((index % width) + 0.5, Math.floor(index / width) + 0.5);
    const [cx, cy, cz] = camera.from;
    const t = scene.cast(cx, cy, cz, dx, dy, dz);
    const met = scene.met;
    if (met === ROOM) continue;
    const x = cx + dx * t;
    const y = cy + dy * t;
    const z = cz + dz * t;
    scene.orient(x, y, z);
    const { nx, ny, nz } = scene;
    const at = index * 3;
    buffer.position.set([x, y, z], at);
    buffer.normal.set([nx, ny, nz], at);
    if (met === PAPER) {
      albedo.set(paper, at);
    } else {
      scene.toThing(met, x, y, z, nx, ny, nz, local);
      point.x = local[0]!;
      point.y = local[1]!;
      point.z = local[2]!;
      point.nx = local[3]!;
      point.ny = local[4]!;
      point.nz = local[5]!;
      scene.finish(met).paint(point);
      albedo.set(point.albedo, at);
      shine[index] = reflection(scene, studio, point, x, y, z, nx, ny, nz, dx, dy, dz);
    }
    lighting.gather(x, y, z, nx, ny, nz, samples, index);
    buffer.light[at] = lighting.r;
    buffer.light[at + 1] = lighting.g;
    buffer.light[at + 2] = lighting.b;
    buffer.variance[index] = lighting.variance;
  }
  denoise(buffer, 5);
  return develop(buffer.light, albedo, shine, shot.exposure ?? 1.05);
}

/** Camera position and the unit direction through a pixel. */
function placeCamera(
  { target, across, elevation, around = 0, lens = 17 }: Shot,
  width: number,
  height: number,
) {
  const tangent = Math.tan((lens * Math.PI) / 360);
  const distance = (across * (height / width)) / 2 / tangent;
  const up = (elevation * Math.PI) / 180;
  const turn = (around * Math.PI) / 180;
  const back = [Math.sin(turn) * Math.cos(up), Math.sin(up), Math.cos(turn) * Math.cos(up)] as const;
  const from = [
    target[0] + back[0] * distance,
    target[1] + back[1] * distance,
    target[2] + back[2] * distance,
  ] as const;
  const right = [Math.cos(turn), 0, -Math.sin(turn)] as const;
  const above = [-Math.sin(turn) * Math.sin(up), Math.cos(up), -Math.cos(turn) * Math.sin(up)] as const;
  const direction = (column: number, row: number): [number, number, number] => {
    const u = ((column / width) * 2 - 1) * tangent * (width / height);
    const v = (1 - (row / height) * 2) * tangent;
    const x = right[0] * u + above[0] * v - back[0];
    const y = above[1] * v - back[1];
    const z = right[2] * u + above[2] * v - back[2];
    const length = Math.sqrt(x * x + y * y + z * z);
    return [x / length, y / length, z / length];
  };
  return { from, direction };
}

/** What a glaze mirrors towards the camera: one reflected ray, its light blurred by the roughness instead of by more rays. */
function reflection(
  scene: Scene,
  studio: Studio,
  point: SurfacePoint,
  x: number,
  y: number,
  z: number,
  nx: number,
  ny: number,
  nz: number,
  dx: number,
  dy: number,
  dz: number,
): number {
  const cosine = Math.min(1, Math.max(0, -(dx * nx + dy * ny + dz * nz)));
  const rx = dx + 2 * cosine * nx;
  const ry = dy + 2 * cosine * ny;
  const rz = dz + 2 * cosine * nz;
  // Schlick's approximation; rough surfaces gain less towards grazing angles (Lagarde 2011).
  const fresnel = 0.042 + (Math.max(0.042, 1 - point.roughness) - 0.042) * (1 - cosine) ** 5;
  const t = scene.cast(x + nx * 0.02, y + ny * 0.02, z + nz * 0.02, rx, ry, rz);
  if (scene.met >= 0) return point.gloss * fresnel * 0.3;
  const { window } = studio;
  // A glaze has a sharp reflection and a faint wide one (its fine bubbles): the wide one sees the window over the table's edge.
  const wide = 0.35 * reflectedWindow(window, x, y, z, rx, ry, rz, Math.max(0.6, point.roughness));
  const sharp =
    scene.met === PAPER
      ? paperRadiance(x + rx * t, z + rz * t, studio)
      : roomRadiance(studio, rx, ry) + reflectedWindow(window, x, y, z, rx, ry, rz, point.roughness);
  return point.gloss * fresnel * (sharp + wide);
}

/** Roughly what the paper sends back: brighter towards the window. */
function paperRadiance(x: number, z: number, { window, room }: Studio): number {
  const dx = window.x - x;
  const dz = window.z - z;
  const squared = dx * dx + window.y * window.y + dz * dz;
  const irradiance =
    (window.radiance * 4 * window.halfHeight * window.halfWidth * window.y * -dx) / (squared * squared);
  return (0.7 * (irradiance + Math.PI * room)) / Math.PI;
}

/** Light × colour + reflection, a gentle shoulder for the highlights, sRGB. */
function develop(
  light: Float32Array,
  albedo: Float32Array,
  shine: Float32Array,
  exposure: number,
): Uint8Array {
  const bytes = new Uint8Array(light.length);
  for (let index = 0; index < light.length; index++) {
    const value = exposure * ((light[index]! * albedo[index]!) / Math.PI + shine[Math.floor(index / 3)]!);
    bytes[index] = Math.round(255 * encode(shoulder(value)));
  }
  return bytes;
}

/** Linear up to 0.6, then bends towards 1 without reaching it. */
function shoulder(value: number): number {
  if (value <= 0.6) return value;
  return 0.6 + 0.4 * (1 - Math.exp(-(value - 0.6) / 0.4));
}

function encode(value: number): number {
  return value <= 0.0031308 ? value * 12.92 : 1.055 * value ** (1 / 2.4) - 0.055;
}
