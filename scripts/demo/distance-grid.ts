// A distance function of the plane, measured once on a grid and read back quickly: what makes the ray marcher affordable.

/** A rectangle of the plane in cm. */
export interface Area {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
}

/** Samples of a function on a regular grid, read with bilinear interpolation; outside the area the border value counts. */
export class DistanceGrid {
  private readonly columns: number;
  private readonly rows: number;
  private readonly values: Float32Array;
  private readonly scale: number;

  /**
   * @param area  where the function is sampled
   * @param cell  distance between samples in cm
   * @param measure  the function
   */
  constructor(
    readonly area: Area,
    cell: number,
    measure: (x: number, y: number) => number,
  ) {
    this.scale = 1 / cell;
    this.columns = Math.ceil((area.x1 - area.x0) / cell) + 1;
    this.rows = Math.ceil((area.y1 - area.y0) / cell) + 1;
    this.values = new Float32Array(this.columns * this.rows);
    for (let row = 0; row < this.rows; row++)
      for (let column = 0; column < this.columns; column++)
        this.values[row * this.columns + column] = measure(area.x0 + column * cell, area.y0 + row * cell);
  }

  /** The interpolated value. Clamping to the border never makes a distance too large, because the area is convex. */
  at(x: number, y: number): number {
    const u = Math.min(this.columns - 1.001, Math.max(0, (x - this.area.x0) * this.scale));
    const v = Math.min(this.rows - 1.001, Math.max(0, (y - this.area.y0) * this.scale));
    const column = u | 0;
    const row = v | 0;
    const fu = u - column;
    const fv = v - row;
    const index = row * this.columns + column;
    const values = this.values;
    const low = values[index]! + (values[index + 1]! - values[index]!) * fu;
    const above = index + this.columns;
    const high = values[above]! + (values[above + 1]! - values[above]!) * fu;
    return low + (high - low) * fv;
  }

  /** The lowest height in cm at which the function is negative, i.e. where a solid begins. */
  lowest(): number {
    for (let row = 0; row < this.rows; row++)
      for (let column = 0; column < this.columns; column++) {
        const value = this.values[row * this.columns + column]!;
        // Half the distance into the cell below: the surface lies between this sample and the one under it.
        if (value < 0) return this.area.y0 + row / this.scale + value;
      }
    throw new Error('This profile encloses nothing.');
  }
}
