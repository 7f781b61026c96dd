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
  it('never claims more free space than there is: a step of the claimed length stays outside', () => {
    const { min, max } = shape.bounds;
    const coordinate = (axis: 0 | 1 | 2) => fc.double({ min: min[axis], max: max[axis], noNaN: true });
    const angle = fc.double({ min: 0, max: 2 * Math.PI, noNaN: true });
    const height = fc.double({ min: -1, max: 1, noNaN: true });
    const inside = (point: readonly number[]) =>
      point.every((value, axis) => value >= (min[axis] ?? 0) && value <= (max[axis] ?? 0));
    fc.assert(
      fc.property(
        fc.tuple(coordinate(0), coordinate(1), coordinate(2)),
        angle,
        height,
        ([x, y, z], turn, up) => {
          const free = shape.distance(x, y, z);
          fc.pre(free > 0);
          const flat = Math.sqrt(1 - up * up);
          for (let walked = 1 / 8; walked <= 1; walked += 1 / 8) {
            const length = free * walked;
            const point = [
              x + length * flat * Math.cos(turn),
              y + length * up,
              z + length * flat * Math.sin(turn),
            ] as const;
            // Outside its bounds a shape is not asked; near the axis the warps are undefined, and nothing is there to be hit.
            if (!inside(point) || Math.hypot(point[0], point[2]) < 1) continue;
            // One cell of the distance grid.
            expect(shape.distance(...point)).toBeGreaterThan(-0.06);
          }
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
