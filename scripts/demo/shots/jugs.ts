// Things that pour: two jugs with pulled lips, a teapot, a pour-over cone, a carafe with its cup.
import { line, spline } from '../curve';
import { glazed } from '../glaze';
import type { Shot } from '../photograph';
import type { Place } from '../scene';
import { joined, spout, strap, turned, wall } from '../shapes';
import { withLip } from '../warps';
import { pebbleCup } from './mugs';

const cream = joined(
  [
    withLip(
      turned({
        walls: [wall('0 0.4, 2.2 0.4, 3.4 1.2, 3.9 3.2, 3.2 6.0, 2.7 7.4, 3.0 9.0', [0.6, 0.34])],
      }),
      1.15,
      2.6,
    ),
    strap('2.9 8.2, 4.6 8.5, 5.7 6.9, 5.3 4.6, 3.7 3.2', 1.2, 0.62),
  ],
  0.45,
);
const well = joined(
  [
    withLip(
      turned({
        walls: [
          wall('0 0.5, 3.6 0.5, 5.2 1.4, 5.9 5.0, 5.5 11.5, 4.4 16.5, 4.1 19.0, 4.6 22.0', [0.8, 0.42]),
        ],
      }),
      1.9,
      5,
    ),
    strap('4.3 20.0, 6.6 20.8, 9.0 17.6, 8.8 12.4, 5.5 9.2', 2.0, 0.9),
  ],
  0.7,
);
const pot = joined(
  [
    turned({
      walls: [wall('0 0.5, 3.4 0.5, 5.4 1.2, 7.4 4.6, 6.9 8.0, 4.6 10.3, 3.9 10.7', [0.7, 0.5])],
    }),
    spout('-5.8 4.2, -8.6 5.4, -10.2 8.2, -11.7 10.4', 2.1, 0.85),
    strap('6.2 8.9, 8.6 10.2, 11.4 9.0, 11.6 5.6, 9.6 3.4, 7.2 3.8', 1.7, 0.85),
  ],
  0.8,
);
const lid = turned({
  walls: [wall('0 1.15, 2.2 0.85, 3.75 0.25', [0.6, 0.5])],
  solids: [spline(line('0 0.9, 0.75 1.0, 0.6 1.6, 1.0 2.1, 1.15 2.6, 0.8 3.0, 0 3.15'))],
  fillet: 0.5,
});
const cone = joined(
  [
    turned({
      walls: [wall('2.2 0.8, 2.6 1.6, 4.6 5.0, 6.0 8.4', 0.4), wall('2.0 0.55, 5.4 0.55', 0.5)],
      fillet: 0.6,
    }),
    strap('5.3 7.2, 7.2 7.6, 8.6 6.0, 7.6 4.1, 4.4 4.0', 1.4, 0.7),
  ],
  0.5,
);
const carafe = turned({
  walls: [wall('0 0.5, 3.2 0.5, 4.6 1.3, 5.1 4.2, 4.9 9.0, 3.6 12.2, 2.5 14.2, 2.4 17.0', [0.8, 0.4])],
});
const tumbler = turned({
  // Upside down over the neck.
  walls: [wall('3.55 0.2, 3.5 4.0, 3.35 6.0, 2.7 6.7, 0 6.75', [0.34, 0.5])],
});

export const creamJug = (place: Place = {}) => ({
  shape: cream,
  finish: glazed({ glaze: 'snow', dip: 1.3, rim: 9.1, seed: 51 }),
  ...place,
});
export const wellJug = (place: Place = {}) => ({
  shape: well,
  finish: glazed({ glaze: 'moss', inside: 'moss', dip: 6.2, rim: 22.1, seed: 52 }),
  ...place,
});

export const jugs: Readonly<Record<string, Shot>> = {
  'cream-jug': { things: [creamJug({ turn: -22 })], target: [0.4, 4.4, 0], across: 15.5, elevation: 15 },
  'well-jug': { things: [wellJug({ turn: -20 })], target: [0.9, 10.8, 0], across: 25, elevation: 12 },
  teapot: {
    things: [
      { shape: pot, finish: glazed({ glaze: 'night', clay: 'dark', dip: 1.0, seed: 53 }), turn: -14 },
      { shape: lid, finish: glazed({ glaze: 'night', dip: -1, seed: 54 }), y: 10.6, turn: -14 },
    ],
    target: [0.1, 6.2, 0],
    across: 31,
    elevation: 17,
  },
  'pour-over-cone': {
    things: [
      pebbleCup({ turn: 40 }),
      { shape: cone, finish: glazed({ glaze: 'rye', dip: -1, rim: 8.5, seed: 55 }), y: 7.15, turn: -28 },
    ],
    target: [0.6, 7.6, 0],
    across: 21,
    elevation: 15,
  },
  'bedside-carafe': {
    things: [
      { shape: carafe, finish: glazed({ glaze: 'heather', dip: 1.2, seed: 56 }) },
      { shape: tumbler, finish: glazed({ glaze: 'heather', dip: -1, rim: 9, seed: 57 }), y: 12.5 },
    ],
    target: [0, 9.3, 0],
    across: 22,
    elevation: 12,
  },
};
