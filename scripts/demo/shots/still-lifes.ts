// Arrangements: the wide picture of the home page, one per category, and a shelf of the workshop before glazing.
import { bisque, oak } from '../glaze';
import type { Shot } from '../photograph';
import { board } from '../table-things';
import type { Studio, Sun } from '../studio';
import { noodleBowl, pinchBowl, porridgeBowl } from './bowls';
import { cabinMug, harbourMug, morningMug, pebbleCup } from './mugs';
import { dinnerPlate, sidePlate } from './plates';
import { creamJug, wellJug } from './jugs';
import { budVase, candlestickWithCandle, moonVase, shoreVase, springBranch } from './vases';

/** Low light through the panes of a window, from the left and a little behind the camera. */
const morningSun: Sun = {
  direction: [-0.83, 0.5, 0.247],
  softness: 0.011,
  strength: 1.9,
  pane: [25, 21],
  bar: 3.4,
  shift: [-4, 60],
  count: [4, 2],
};

function morning(shift: readonly [number, number]): Studio {
  return {
    window: { x: -125, y: 70, z: 10, halfHeight: 46, halfWidth: 50, radiance: 6.4 },
    room: 0.44,
    sun: { ...morningSun, shift },
  };
}

const breakfast = [
  moonVase({ x: 5, z: -12 }),
  springBranch({ x: 5, z: -12, y: -2, turn: -12 }),
  wellJug({ x: 33, z: -9, turn: -14 }),
  dinnerPlate({ x: 20, z: 3 }),
  sidePlate({ x: 20.2, z: 3, y: 1.05, turn: 30 }, 71),
  sidePlate({ x: 19.9, z: 3.1, y: 2.1, turn: 80 }, 72),
  porridgeBowl({ x: 20, z: 3, y: 3.0 }),
  harbourMug({ x: -3, z: 6, turn: 205 }),
  pinchBowl(3.3, 3.0, 'rye', { x: 39, z: 7 }),
];

export const hero: Shot = {
  things: breakfast,
  target: [3, 11.6, 0],
  across: 98,
  elevation: 10,
  lens: 20,
  back: -48,
  studio: morning([-14, 58]),
  exposure: 1.14,
};

/** The same table seen closer, for narrow screens. */
export const heroNarrow: Shot = {
  ...hero,
  target: [17.5, 11.6, 0],
  across: 57,
};

export const workshop: Shot = {
  things: [
    { shape: board(84, 22, 2.4), finish: oak(9), x: 0 },
    ...[
      morningMug({ x: -33, z: 2, turn: 150 }),
      budVase({ x: -22, z: -3 }),
      noodleBowl({ x: -8, z: 0 }),
      moonVase({ x: 11, z: -1 }),
      creamJug({ x: 24.5, z: 2, turn: -30 }),
      pebbleCup({ x: 35, z: -1 }),
    ].map((pot, index) => ({ ...pot, y: 2.4, finish: bisque(index % 3 === 1 ? 'rust' : 'oat', index) })),
  ],
  target: [0.6, 8.6, 0],
  across: 79,
  elevation: 7,
  back: -40,
  studio: morning([-20, 56]),
  exposure: 1.1,
};

export const categories: Readonly<Record<string, Shot>> = {
  'category-mugs': {
    things: [
      harbourMug({ x: -5.2, z: -6.5, turn: 215 }),
      morningMug({ x: 5.4, z: -2.5, turn: -28 }),
      pebbleCup({ x: -2.4, z: 6.2 }),
    ],
    target: [0.3, 4.0, 0],
    across: 25,
    elevation: 15,
  },
  'category-bowls': {
    things: [
      noodleBowl({ x: 4.0, z: -5 }),
      porridgeBowl({ x: 4.0, z: -5, y: 2.6 }),
      pinchBowl(3.9, 3.6, 'rye', { x: -7.6, z: 1.5 }),
      pinchBowl(2.8, 2.6, 'night', { x: -0.6, z: 8.6 }),
    ],
    target: [0.2, 4.0, 0],
    across: 28,
    elevation: 18,
  },
  'category-plates': {
    things: [
      { shape: board(40, 23, 2.2), finish: oak(3), turn: 14, z: -1.5 },
      dinnerPlate({ y: 2.2, x: -1, z: -1 }),
      sidePlate({ y: 3.3, x: -1, z: -1, turn: 40 }, 74),
      pinchBowl(3.3, 3.0, 'rye', { x: -1.5, y: 4.0, z: -1 }),
    ],
    target: [-0.6, 2.2, 0],
    across: 45,
    elevation: 29,
    back: -50,
  },
  'category-jugs': {
    things: [
      wellJug({ x: -4.5, z: -5, turn: -18 }),
      creamJug({ x: 8.6, z: 1.5, turn: -28 }),
      cabinMug({ x: -5.5, z: 9, turn: 200 }),
    ],
    target: [1, 9.4, 0],
    across: 33,
    elevation: 12,
  },
  'category-vases': {
    things: [
      shoreVase({ x: -3.6, z: -7 }),
      springBranch({ x: -3.6, z: -7, turn: -20 }),
      budVase({ x: 9.2, z: 1 }),
      ...candlestickWithCandle({ x: -11.5, z: 4 }),
    ],
    target: [-0.4, 16, 0],
    across: 41,
    elevation: 9,
  },
};
