// The light of the studio: a tall window on the left, a pale room all around, and, if wanted, low sun through a window frame.

/** A light that shines through a rectangular window standing at x = const, to the left of the table. Lengths in cm. */
export interface Window {
  x: number;
  y: number;
  z: number;
  halfHeight: number;
  halfWidth: number;
  /** Radiance; the finished picture is exposed for white paper near 0.8. */
  radiance: number;
}

/** Parallel light through the panes of a second, unseen window; draws soft-edged panes on the paper. */
export interface Sun {
  /** Unit direction towards the sun. */
  direction: readonly [number, number, number];
  /** Apparent radius in radians: how soft the edges are. */
  softness: number;
  /** Irradiance on a surface that faces it. */
  strength: number;
  /** Width and height of a pane, and thickness of a bar, in cm, seen from the sun. */
  pane: readonly [number, number];
  bar: number;
  /** Shift of the pattern across the table in cm. */
  shift: readonly [number, number];
  /** How many panes across and up. */
  count: readonly [number, number];
}

export interface Studio {
  window: Window;
  /** Radiance of the room. */
  room: number;
  sun?: Sun;
}

/** One picture's light unless it asks for another. */
export const daylight: Studio = {
  window: { x: -105, y: 60, z: 4, halfHeight: 46, halfWidth: 44, radiance: 8.6 },
  room: 0.5,
};

/** Radiance that reaches the table from the room in a direction: brighter above, a pale wall on the right, darker low down. */
export function roomRadiance(studio: Studio, dx: number, dy: number): number {
  const above = 0.62 + 0.45 * Math.max(0, dy);
  const reflector = 0.28 * Math.max(0, dx);
  return studio.room * (above + reflector);
}

/** How much of the sun's pattern falls on a point, 0 or 1. */
export function isSunlit(sun: Sun, x: number, y: number, z: number): boolean {
  const [sx, sy, sz] = sun.direction;
  // Follow the light back to the plane x = −120, where the frame stands.
  const t = (-120 - x) / sx;
  const high = y + t * sy - sun.shift[1];
  const wide = z + t * sz - sun.shift[0];
  const [paneWidth, paneHeight] = sun.pane;
  const [across, up] = sun.count;
  if (wide < 0 || wide > paneWidth * across || high < 0 || high > paneHeight * up) return false;
  const u = wide % paneWidth;
  const v = high % paneHeight;
  return u > sun.bar && v > sun.bar;
}

/** How wide the bars of the window are in a reflection, cm. */
const BAR = 2.6;

/**
 * The window as seen in a glaze: radiance in a direction from a point, its edges blurred by the roughness of the glaze.
 * @param blur half-width of the blur as a slope (0.02 sharp, 1 very soft)
 */
export function reflectedWindow(
  light: Window,
  x: number,
  y: number,
  z: number,
  dx: number,
  dy: number,
  dz: number,
  blur: number,
): number {
  if (dx > -0.02) return 0;
  const t = (light.x - x) / dx;
  const high = Math.abs(y + t * dy - light.y);
  const wide = Math.abs(z + t * dz - light.z);
  const soft = Math.max(0.6, t * blur);
  const inside = edge(light.halfHeight - high, soft) * edge(light.halfWidth - wide, soft);
  const bars = (1 - edge(BAR - high, soft)) * (1 - edge(BAR - wide, soft));
  return light.radiance * inside * (blur > 0.3 ? 1 : bars);
}

/** 0 outside, 1 inside, with a soft edge of the given half-width; `depth` is the distance inside. */
function edge(depth: number, soft: number): number {
  const share = Math.min(1, Math.max(0, 0.5 + depth / (2 * soft)));
  return share * share * (3 - 2 * share);
}
