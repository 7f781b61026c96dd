// What happens to a turned form after the wheel: a pinched lip, flutes, facets, an oval stretch, pierced holes.
// Warps bend space before asking the profile, so distances are scaled down enough to stay safe for the marcher.
import type { Shape, Turned } from './shapes';

function smoothstep(from: number, to: number, value: number): number {
  const share = Math.min(1, Math.max(0, (value - from) / (to - from)));
  return share * share * (3 - 2 * share);
}

function widened({ bounds }: Shape, by: number): Shape['bounds'] {
  const { min, max } = bounds;
  return {
    min: [min[0] - by, min[1], min[2] - by],
    max: [max[0] + by, max[1] + by / 2, max[2] + by],
  };
}

/**
 * Pulls the rim towards −x into a pouring lip.
 * @param pull  how far out, cm
 * @param depth how far below the rim the pull begins, cm
 */
export function withLip(form: Turned, pull: number, depth: number): Shape {
  return {
    distance(x, y, z) {
      const radius = Math.hypot(x, z);
      if (radius === 0) return form.profile(0, y);
      const facing = smoothstep(0.72, 1, -x / radius);
      const raised = smoothstep(form.height - depth, form.height, y);
      const share = facing * raised;
      return 0.62 * form.profile(radius - pull * share, y - 0.28 * pull * share);
    },
    bounds: widened(form, pull),
  };
}

/** Vertical waves around the wall. */
export function fluted(form: Turned, count: number, depth: number, from = 0, to = form.height + 2): Shape {
  return {
    distance(x, y, z) {
      const radius = Math.hypot(x, z);
      const fade = smoothstep(from, from + 1, y) * (1 - smoothstep(to - 1, to, y));
      const wave = depth * fade * Math.cos(count * Math.atan2(z, x));
      return 0.75 * form.profile(radius - wave, y);
    },
    bounds: widened(form, depth),
  };
}

/** Cuts flat sides with a wire; `share` 0 leaves it round, 1 makes a true polygon. */
export function faceted(form: Turned, count: number, share: number): Shape {
  const sector = (2 * Math.PI) / count;
  return {
    distance(x, y, z) {
      const radius = Math.hypot(x, z);
      const angle = Math.atan2(z, x);
      const within = angle - sector * Math.round(angle / sector);
      const flat = radius * Math.cos(within) * (1 + 0.5 * (1 - Math.cos(sector / 2)));
      return 0.85 * form.profile(radius + (flat - radius) * share, y);
    },
    bounds: widened(form, 0.4),
  };
}

/** Stretches along x: an oval dish. `by` ≥ 1. */
export function oval(form: Turned, by: number): Shape {
  const { min, max } = form.bounds;
  return {
    distance: (x, y, z) => form.profile(Math.hypot(x / by, z), y) * (1 / by),
    bounds: { min: [min[0] * by, min[1], min[2]], max: [max[0] * by, max[1], max[2]] },
  };
}

/** A ring of holes through the wall. */
export interface HoleRing {
  y: number;
  count: number;
  /** Radius of each hole in cm. */
  radius: number;
  /** Turn of the ring as a share of the distance between two holes, 0–1. */
  turn?: number;
}

/** Rings of holes through the wall, bored from outside to the axis. */
export function pierced(form: Turned, rings: readonly HoleRing[]): Shape {
  return {
    distance(x, y, z) {
      const radius = Math.hypot(x, z);
      let distance = form.distance(x, y, z);
      const angle = Math.atan2(z, x);
      for (const ring of rings) {
        const sector = (2 * Math.PI) / ring.count;
        const shifted = angle - (ring.turn ?? 0) * sector;
        const within = shifted - sector * Math.round(shifted / sector);
        const hole = ring.radius - Math.hypot(radius * Math.sin(within), y - ring.y);
        distance = Math.max(distance, hole);
      }
      return 0.85 * distance;
    },
    bounds: form.bounds,
  };
}
