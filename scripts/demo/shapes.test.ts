// The promises that the ray marcher relies on: a shape never claims more free space than there is, and pots stand on the table.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joined, spout, strap, turned, wall, type Shape } from './shapes';
import { board, twig } from './table-things';
import { faceted, fluted, oval, pierced, withLip } from './warps';

const mug = turned({ walls: [wall('0 0.45, 2.6 0.45, 3.7 0.9, 4 2.3, 4.1 9.2', [0.62, 0.34])] });
const handle = strap('3.9 7.8, 5.5 8, 6.75 6.7, 6.4 4.6, 4 2.7', 1.5, 0.7);

const shapes: Readonly<Record<string, Shape>> = {
  turned: mug,
  strap: handle,
  joined: joined([mug, handle], 0.5),
  spout: spout('-5.8 4.2, -8.6 5.4, -10.2 8.2, -11.7 10.4', 2.1, 0.85),
  lip: withLip(mug, 1.1, 2.6),
  fluted: fluted(mug, 26, 0.1),
  faceted: faceted(mug, 9, 0.85),
  oval: oval(mug, 1.7),
  pierced: pierced(mug, [{ y: 4, count: 12, radius: 0.4 }]),
  board: board(36, 20, 2, 0.9),
  twig: twig([{ points: '0 0 0, 1 5 0, 2 9 1', thick: [0.2, 0.1], bud: 0.2 }]),
};

describe.each(Object.entries(shapes))('a %s', (_name, shape) => {
  it('changes its distance by no more than the way walked, so that a step never lands beyond a surface', () => {
    const { min, max } = shape.bounds;
    const coordinate = (axis: 0 | 1 | 2) => fc.double({ min: min[axis], max: max[axis], noNaN: true });
    const offset = fc.double({ min: -0.4, max: 0.4, noNaN: true });
    fc.assert(
      fc.property(
        fc.tuple(coordinate(0), coordinate(1), coordinate(2)),
        fc.tuple(offset, offset, offset),
        ([x, y, z], [dx, dy, dz]) => {
          // Near the axis the warps are undefined by nature; nothing is there to be hit.
          fc.pre(Math.hypot(x, z) > 1 && Math.hypot(x + dx, z + dz) > 1);
          const change = Math.abs(shape.distance(x + dx, y + dy, z + dz) - shape.distance(x, y, z));
          // A fifth for interpolation between grid cells, one cell of rounding, and the last bits of a double.
          expect(change).toBeLessThanOrEqual(Math.hypot(dx, dy, dz) * 1.2 + 0.06 + 1e-9);
        },
      ),
      { numRuns: 400 },
    );
  });
});

it('a turned pot stands on the table: its lowest point is at height 0', () => {
  let lowest = Infinity;
  for (let y = -0.5; y < 1; y += 0.005)
    for (let x = 0; x < 4; x += 0.05) if (mug.distance(x, y, 0) < 0) lowest = Math.min(lowest, y);
  expect(lowest).toBeGreaterThan(-0.05);
  expect(lowest).toBeLessThan(0.05);
});
