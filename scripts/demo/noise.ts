// Smooth and cellular noise in three dimensions: the irregularity of glaze, clay and wood. Same input, same output, always.

/** A number 0–1 that looks random, from three integers and a seed. */
export function hash(x: number, y: number, z: number, seed = 0): number {
  let h =
    Math.imul(x, 0x27d4eb2d) ^
    Math.imul(y, 0x165667b1) ^
    Math.imul(z, 0x9e3779b1) ^
    Math.imul(seed + 1, 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d);
  h = Math.imul(h ^ (h >>> 12), 0x297a2d39);
  return ((h ^ (h >>> 15)) >>> 0) / 4294967296;
}

const ease = (t: number) => t * t * (3 - 2 * t);

/** Value noise, 0–1, with features about one unit wide. */
export function noise(x: number, y: number, z: number, seed = 0): number {
  const ix = Math.floor(x);
  const iy = Math.floor(y);
  const iz = Math.floor(z);
  const fx = ease(x - ix);
  const fy = ease(y - iy);
  const fz = ease(z - iz);
  let sum = 0;
  for (let corner = 0; corner < 8; corner++) {
    const cx = corner & 1;
    const cy = (corner >> 1) & 1;
    const cz = corner >> 2;
    const weight = (cx ? fx : 1 - fx) * (cy ? fy : 1 - fy) * (cz ? fz : 1 - fz);
    sum += weight * hash(ix + cx, iy + cy, iz + cz, seed);
  }
  return sum;
}

/** Three octaves of noise, 0–1, around 0.5. */
export function cloud(x: number, y: number, z: number, seed = 0): number {
  return (
    (noise(x, y, z, seed) * 4 +
      noise(x * 2.1, y * 2.1, z * 2.1, seed + 7) * 2 +
      noise(x * 4.3, y * 4.3, z * 4.3, seed + 13)) /
    7
  );
}

/**
 * How deep a point sits in a speckle: 0 outside, towards 1 in its middle. One speckle at most per cubic cell, at a random place in it.
 * @param cell size of a cell in cm
 * @param share how many cells hold a speckle, 0–1
 * @param radius largest radius in cm, at most half a cell
 */
export function speckle(
  x: number,
  y: number,
  z: number,
  cell: number,
  share: number,
  radius: number,
  seed: number,
): number {
  const ix = Math.floor(x / cell);
  const iy = Math.floor(y / cell);
  const iz = Math.floor(z / cell);
  let deepest = 0;
  for (let dx = -1; dx <= 1; dx++)
    for (let dy = -1; dy <= 1; dy++)
      for (let dz = -1; dz <= 1; dz++) {
        const cx = ix + dx;
        const cy = iy + dy;
        const cz = iz + dz;
        const chance = hash(cx, cy, cz, seed);
        if (chance > share) continue;
        // Squaring favours small speckles, as iron in clay does.
        const size = radius * (0.25 + 0.75 * (chance / share) ** 2);
        const px = x - (cx + hash(cx, cy, cz, seed + 1)) * cell;
        const py = y - (cy + hash(cx, cy, cz, seed + 2)) * cell;
        const pz = z - (cz + hash(cx, cy, cz, seed + 3)) * cell;
        const depth = 1 - Math.sqrt(px * px + py * py + pz * pz) / size;
        if (depth > deepest) deepest = depth;
      }
  return Math.min(1, deepest * 2.5);
}
