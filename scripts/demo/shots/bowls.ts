// Bowls, from a pinch of salt to supper for six.
import { glazed } from '../glaze';
import type { Shot } from '../photograph';
import type { Place } from '../scene';
import { turned, wall } from '../shapes';
import { pierced } from '../warps';

const porridge = turned({
  walls: [wall('0 0.95, 2.2 0.9, 4.6 1.7, 6.4 3.6, 7.0 6.0', [0.55, 0.38]), wall('3.0 0.35, 3.05 1.0', 0.55)],
});
const noodle = turned({
  walls: [wall('0 1.15, 1.8 1.15, 4.4 2.2, 7.2 5.2, 8.6 8.0', [0.6, 0.38]), wall('2.9 0.35, 3.1 1.4', 0.6)],
});
const pinch = (radius: number, height: number) =>
  turned(
    {
      walls: [
        wall(
          `0 0.35, ${radius * 0.6} 0.4, ${radius * 0.95} ${height * 0.5}, ${radius} ${height}`,
          [0.55, 0.36],
        ),
      ],
    },
    0.016,
  );
const gathering = turned({
  walls: [wall('0 1.0, 3.6 1.0, 8.4 2.6, 12.0 5.6, 13.4 8.2', [0.75, 0.46]), wall('5.0 0.4, 5.2 1.3', 0.7)],
});
const footed = turned({
  walls: [
    wall('0 6.6, 3.2 6.7, 7.4 7.9, 10.2 10.4', [0.7, 0.42]),
    wall('4.6 0.35, 3.2 1.7, 2.0 4.2, 1.9 6.4', 0.7),
  ],
  fillet: 0.9,
});
const berry = pierced(
  turned({
    walls: [wall('0 1.1, 2.4 1.1, 5.4 2.1, 7.4 4.6, 7.9 7.4', [0.5, 0.4]), wall('3.3 0.35, 3.4 1.3', 0.55)],
  }),
  [
    { y: 2.7, count: 12, radius: 0.36 },
    { y: 4.0, count: 16, radius: 0.36, turn: 0.5 },
    { y: 5.4, count: 16, radius: 0.36 },
  ],
);
const tray = turned({
  walls: [wall('0 0.5, 5.6 0.5, 7.6 0.9, 8.3 1.5', 0.42)],
});

export const porridgeBowl = (place: Place = {}) => ({
  shape: porridge,
  finish: glazed({ glaze: 'snow', dip: 2.9, rim: 6.1, clay: 'oat', seed: 12 }),
  ...place,
});
export const noodleBowl = (place: Place = {}) => ({
  shape: noodle,
  finish: glazed({ glaze: 'fjord', dip: 1.5, rim: 8.1, seed: 15 }),
  ...place,
});
export const pinchBowl = (
  radius: number,
  height: number,
  glaze: 'rye' | 'snow' | 'night',
  place: Place = {},
) => ({
  shape: pinch(radius, height),
  finish: glazed({ glaze, dip: 0.9, rim: height + 0.1, seed: height * 7 }),
  ...place,
});

export const bowls: Readonly<Record<string, Shot>> = {
  'porridge-bowl': { things: [porridgeBowl()], target: [0, 2.6, 0], across: 21, elevation: 24 },
  'noodle-bowl': { things: [noodleBowl()], target: [0, 3.6, 0], across: 25, elevation: 22 },
  'pinch-bowls': {
    things: [
      pinchBowl(3.9, 3.6, 'rye', { x: -3.6, z: -1.6 }),
      pinchBowl(3.3, 3.0, 'snow', { x: 4.3, z: -2.4 }),
      pinchBowl(2.8, 2.6, 'night', { x: 0.9, z: 4.0 }),
    ],
    target: [0, 1.2, 0],
    across: 18.5,
    elevation: 30,
  },
  'gathering-bowl': {
    things: [
      { shape: gathering, finish: glazed({ glaze: 'rye', dip: 2.2, rim: 8.4, clay: 'rust', seed: 18 }) },
    ],
    target: [0, 3.4, 0],
    across: 38,
    elevation: 25,
  },
  'footed-bowl': {
    things: [{ shape: footed, finish: glazed({ glaze: 'milk', rim: 10.5, seed: 21 }) }],
    target: [0, 5.0, 0],
    across: 29,
    elevation: 15,
  },
  'berry-bowl': {
    things: [
      { shape: tray, finish: glazed({ glaze: 'heather', rim: 1.65, insideRadius: 8.1, seed: 22 }) },
      { shape: berry, finish: glazed({ glaze: 'heather', rim: 7.5, seed: 24 }), y: 0.68, turn: 9 },
    ],
    target: [0, 3.4, 0],
    across: 25,
    elevation: 21,
  },
};
