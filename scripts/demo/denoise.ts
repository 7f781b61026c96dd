// Removes the grain of few samples from the gathered light without touching edges, pattern or contact shadows.
// Edge-avoiding à-trous wavelet filter (Dammertz et al. 2010) with a variance-guided luminance weight (SVGF, Schied et al. 2017, §4.4).

/** What is known per pixel; all arrays are row by row, vectors interleaved. */
export interface LightBuffer {
  width: number;
  height: number;
  /** Irradiance, three per pixel; replaced by the filtered values. */
  light: Float32Array;
  /** Variance of the mean luminance. */
  variance: Float32Array;
  /** World positions in cm. */
  position: Float32Array;
  /** Unit normals. */
  normal: Float32Array;
  /** Distance on the surface that one pixel covers, in cm. */
  footprint: number;
}

const KERNEL = [1 / 16, 1 / 4, 3 / 8, 1 / 4, 1 / 16] as const;

export function denoise(buffer: LightBuffer, passes: number): void {
  const size = buffer.width * buffer.height;
  let light = buffer.light;
  let variance = smoothed(buffer.variance, buffer.width, buffer.height);
  let nextLight: Float32Array = new Float32Array(size * 3);
  let nextVariance: Float32Array = new Float32Array(size);
  for (let pass = 0; pass < passes; pass++) {
    filter(buffer, light, variance, nextLight, nextVariance, 1 << pass);
    [light, nextLight] = [nextLight, light];
    [variance, nextVariance] = [nextVariance, variance];
  }
  buffer.light = light;
}

function filter(
  { width, height, position, normal, footprint }: LightBuffer,
  light: Float32Array,
  variance: Float32Array,
  outLight: Float32Array,
  outVariance: Float32Array,
  step: number,
): void {
  const depthScale = 1 / (footprint * step * 0.9);
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const centre = row * width + column;
      const c = centre * 3;
      const px = position[c]!;
      const py = position[c + 1]!;
      const pz = position[c + 2]!;
      const nx = normal[c]!;
      const ny = normal[c + 1]!;
      const nz = normal[c + 2]!;
      const luminance = light[c + 1]!;
      const tolerance = 1 / (3.2 * Math.sqrt(variance[centre]!) + 0.004);
      let sum = 0;
      let r = 0;
      let g = 0;
      let b = 0;
      let spread = 0;
      for (let dy = -2; dy <= 2; dy++) {
        const y = row + dy * step;
        if (y < 0 || y >= height) continue;
        const across = KERNEL[dy + 2]!;
        for (let dx = -2; dx <= 2; dx++) {
          const x = column + dx * step;
          if (x < 0 || x >= width) continue;
          const other = y * width + x;
          const o = other * 3;
          const facing = nx * normal[o]! + ny * normal[o + 1]! + nz * normal[o + 2]!;
          if (facing <= 0.6) continue;
          const offPlane = Math.abs(
            (position[o]! - px) * nx + (position[o + 1]! - py) * ny + (position[o + 2]! - pz) * nz,
          );
          const facing2 = facing * facing;
          const facing4 = facing2 * facing2;
          const facing8 = facing4 * facing4;
          const distance = offPlane * depthScale + Math.abs(light[o + 1]! - luminance) * tolerance;
          const weight = across * KERNEL[dx + 2]! * facing8 * facing8 * facing8 * falloff(distance);
          sum += weight;
          r += weight * light[o]!;
          g += weight * light[o + 1]!;
          b += weight * light[o + 2]!;
          spread += weight * weight * variance[other]!;
        }
      }
      outLight[c] = r / sum;
      outLight[c + 1] = g / sum;
      outLight[c + 2] = b / sum;
      outVariance[centre] = spread / (sum * sum);
    }
  }
}

/** Close to exp(−x) for x ≥ 0, at a third of its price; this loop is most of the time a picture takes. */
function falloff(x: number): number {
  const root = 1 + x * 0.125;
  const square = root * root;
  const fourth = square * square;
  return 1 / (fourth * fourth);
}

/** A few samples estimate their own variance badly: average it over the neighbourhood first. */
function smoothed(values: Float32Array, width: number, height: number): Float32Array {
  const across = new Float32Array(values.length);
  const result = new Float32Array(values.length);
  boxBlur(values, across, width, height, 1, width);
  boxBlur(across, result, height, width, width, 1);
  return result;
}

/** Mean of seven neighbours along one direction; `along` and `between` are the strides of the two directions. */
function boxBlur(
  from: Float32Array,
  to: Float32Array,
  length: number,
  lines: number,
  along: number,
  between: number,
): void {
  for (let line = 0; line < lines; line++)
    for (let at = 0; at < length; at++) {
      let sum = 0;
      let count = 0;
      for (let near = Math.max(0, at - 3); near <= Math.min(length - 1, at + 3); near++, count++)
        sum += from[line * between + near * along]!;
      to[line * between + at * along] = sum / count;
    }
}
