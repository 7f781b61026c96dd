// What a surface is made of: glazes of the workshop, bare clay, oak, wax, twig. A finish colours a point of a thing.
import { cloud, noise, speckle } from './noise';

/** Linear RGB, 0–1. */
export type Colour = readonly [number, number, number];

/** A point of a surface, in the coordinates of its own thing (cm), and what the finish says about it. */
export interface SurfacePoint {
  x: number;
  y: number;
  z: number;
  nx: number;
  ny: number;
  nz: number;
  /** Diffuse reflectance. */
  albedo: [number, number, number];
  /** Strength of the clear reflection, 0 (bare clay) to 1 (glass). */
  gloss: number;
  /** Width of the reflection, 0.02 (mirror) to 1. */
  roughness: number;
}

export interface Finish {
  /** Fills albedo, gloss and roughness from the position and normal. */
  paint(point: SurfacePoint): void;
  /** Mean colour, used where light bounces off the thing onto another. */
  mean: Colour;
}

/** `#rrggbb` in sRGB to linear. */
export function colour(hex: string): Colour {
  const channel = (at: number) => {
    const value = parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

function mixInto(target: [number, number, number], other: Colour, share: number): void {
  for (let c = 0; c < 3; c++) target[c]! += (other[c]! - target[c]!) * share;
}

function ramp(from: number, to: number, value: number): number {
  const share = Math.min(1, Math.max(0, (value - from) / (to - from)));
  return share * share * (3 - 2 * share);
}

/** How a glaze looks wherever it is used. */
export interface GlazeRecipe {
  base: string;
  /** Colour where the glaze runs thin over an edge. */
  edge: string;
  /** Colour of the iron speckles; none if absent. */
  speckles?: string;
  /** Share of cells with a speckle, 0–1. */
  density?: number;
  gloss: number;
  roughness: number;
  /** How much the tone drifts, 0–0.5. */
  drift: number;
  /** Vertical streaks where the glaze ran in the kiln, 0–1. */
  streaks?: number;
}

export const clays = { oat: '#c9b193', dark: '#6d5646', rust: '#a06a4b' } as const;

export const glazes = {
  snow: {
    base: '#ece6da',
    edge: '#d9c6a6',
    speckles: '#6b5138',
    density: 0.3,
    gloss: 0.55,
    roughness: 0.32,
    drift: 0.05,
  },
  milk: { base: '#f2ede3', edge: '#e6d9c2', gloss: 0.25, roughness: 0.5, drift: 0.03 },
  fjord: {
    base: '#3a5560',
    edge: '#a9a68d',
    speckles: '#16303b',
    density: 0.1,
    gloss: 1,
    roughness: 0.07,
    drift: 0.4,
    streaks: 0.75,
  },
  lichen: {
    base: '#a1a296',
    edge: '#c8b896',
    speckles: '#5d5b46',
    density: 0.22,
    gloss: 0.45,
    roughness: 0.36,
    drift: 0.1,
  },
  moss: {
    base: '#5a5d4a',
    edge: '#a58d5f',
    speckles: '#30361f',
    density: 0.1,
    gloss: 0.85,
    roughness: 0.13,
    drift: 0.28,
    streaks: 0.45,
  },
  heather: {
    base: '#ab9890',
    edge: '#d6bda4',
    speckles: '#6c5150',
    density: 0.16,
    gloss: 0.5,
    roughness: 0.3,
    drift: 0.1,
  },
  night: {
    base: '#38393a',
    edge: '#6f6152',
    speckles: '#1d1e20',
    density: 0.06,
    gloss: 0.5,
    roughness: 0.34,
    drift: 0.16,
  },
  rye: {
    base: '#ae8a5a',
    edge: '#8a5f35',
    speckles: '#5c3b1c',
    density: 0.24,
    gloss: 0.8,
    roughness: 0.17,
    drift: 0.22,
    streaks: 0.3,
  },
} as const satisfies Record<string, GlazeRecipe>;

export type GlazeName = keyof typeof glazes;

/** How a glaze sits on one pot. Heights in cm above its base. */
export interface Glazing {
  glaze: GlazeName;
  /** Glaze of the inside, if another. */
  inside?: GlazeName;
  clay?: keyof typeof clays;
  /** Below this height the outside is bare clay. */
  dip?: number;
  /** Height of the rim, where the glaze runs thin. */
  rim?: number;
  /** Radius within which an upward-facing surface counts as inside; needed for open plates only. */
  insideRadius?: number;
  seed?: number;
}

/** A glazed pot. Inside is where the surface faces the axis. */
export function glazed(glazing: Glazing): Finish {
  const clay = colour(clays[glazing.clay ?? 'oat']);
  const seed = glazing.seed ?? 0;
  const outer = prepared(glazes[glazing.glaze]);
  const inner = glazing.inside ? prepared(glazes[glazing.inside]) : outer;
  const dip = glazing.dip ?? 0.25;
  const rim = glazing.rim ?? 1e3;
  return {
    mean: inner.base,
    paint(point) {
      const { x, y, z, albedo } = point;
      const radius = Math.sqrt(x * x + z * z) || 1;
      const facing = (point.nx * x + point.nz * z) / radius;
      // The hand that dips a pot is never level: the line wanders.
      const line = dip + (noise(x * 0.35, 0, z * 0.35, seed + 3) - 0.5) * 0.5 * Math.min(1, dip);
      // Below the line nothing outside faces up, so what does is the bottom of the inside.
      const isFloor = point.ny > 0.6 && (y < line + 0.4 || radius < (glazing.insideRadius ?? 0));
      const isInside = facing < -0.05 || isFloor;
      if (!isInside && y < line) {
        paintClay(point, clay, seed);
        return;
      }
      const glaze = isInside ? inner : outer;
      const { recipe } = glaze;
      const tone = (cloud(x * 0.42, y * 0.3, z * 0.42, seed) - 0.5) * 2 * recipe.drift;
      const run = (recipe.streaks ?? 0) * (cloud(x * 1.9, y * 0.16, z * 1.9, seed + 21) - 0.5);
      const depth = 1 + tone + run * 0.9;
      for (let c = 0; c < 3; c++) albedo[c] = Math.min(0.93, glaze.base[c]! * depth);
      if (glaze.speckles) {
        const density = recipe.density ?? 0.2;
        const fine = speckle(x, y, z, 0.3, density, 0.05, seed + 31);
        const large = speckle(x, y, z, 1.1, density * 0.55, 0.1, seed + 37);
        mixInto(albedo, glaze.speckles, Math.max(fine * 0.62, large * 0.72));
      }
      // Thin over edges: the rim, and the line where the dip ends.
      const overRim = ramp(rim - 0.3, rim - 0.02, y + (noise(x, y, z, seed + 5) - 0.5) * 0.16);
      const overLine = isInside || dip < 0.5 ? 0 : 1 - ramp(line, line + 0.32, y);
      mixInto(albedo, glaze.edge, Math.max(overRim * 0.75, overLine * 0.6));
      point.gloss = recipe.gloss;
      point.roughness = recipe.roughness;
    },
  };
}

function prepared(recipe: GlazeRecipe) {
  return {
    recipe,
    base: colour(recipe.base),
    edge: colour(recipe.edge),
    speckles: recipe.speckles === undefined ? undefined : colour(recipe.speckles),
  };
}

function paintClay(point: SurfacePoint, clay: Colour, seed: number): void {
  const { x, y, z, albedo } = point;
  const grain =
    0.86 +
    0.28 * cloud(x * 5, y * 5, z * 5, seed + 11) +
    0.08 * (noise(x * 0.6, y * 2.6, z * 0.6, seed) - 0.5);
  for (let c = 0; c < 3; c++) albedo[c] = clay[c]! * grain;
  const grit = speckle(x, y, z, 0.28, 0.25, 0.04, seed + 41);
  mixInto(albedo, [0.08, 0.05, 0.03], grit * 0.5);
  point.gloss = 0.05;
  point.roughness = 0.8;
}

/** A pot after the first firing, before any glaze. */
export function bisque(clay: keyof typeof clays, seed = 0): Finish {
  const mean = colour(clays[clay]);
  return { mean, paint: (point) => paintClay(point, mean, seed) };
}

/** One even colour. */
export function plain(hex: string, gloss = 0.1, roughness = 0.6): Finish {
  const mean = colour(hex);
  return {
    mean,
    paint(point) {
      point.albedo[0] = mean[0];
      point.albedo[1] = mean[1];
      point.albedo[2] = mean[2];
      point.gloss = gloss;
      point.roughness = roughness;
    },
  };
}

/** Oiled oak with its grain along x: growth rings around an axis below the board, fibres, and dark pores. */
export function oak(seed = 0): Finish {
  const light = colour('#bf9b71');
  const dark = colour('#94704a');
  return {
    mean: light,
    paint(point) {
      const { x, y, z, albedo } = point;
      const bend = (cloud(x * 0.05, y * 0.2, z * 0.16, seed) - 0.5) * 5;
      const ring = Math.hypot(y + 9, z * 0.8 + bend) * 2.3;
      const band = ring - Math.floor(ring);
      const late = ramp(0.35, 0.95, band) * (1 - ramp(0.95, 1, band));
      const fibre = noise(x * 0.5, y * 9, z * 9, seed + 2) - 0.5;
      const pore = noise(x * 1.1, y * 16, z * 16, seed + 9);
      const share = Math.min(1, Math.max(0, 0.15 + 0.6 * late + 0.35 * fibre));
      for (let c = 0; c < 3; c++) albedo[c] = light[c]! + (dark[c]! - light[c]!) * share;
      if (pore > 0.72) for (let c = 0; c < 3; c++) albedo[c]! *= 1 - (pore - 0.72) * 1.3;
      point.gloss = 0.22;
      point.roughness = 0.5;
    },
  };
}
