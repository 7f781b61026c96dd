// Plates, a platter, a cake stand, and the oak board that goes with them.
import { glazed, oak } from '../glaze';
import type { Shot } from '../photograph';
import type { Place } from '../scene';
import { turned, wall } from '../shapes';
import { board } from '../table-things';
import { oval } from '../warps';

const dinner = turned({
  walls: [wall('0 0.75, 7.6 0.75, 11.2 1.15, 13.2 2.35', 0.5), wall('7.2 0.3, 7.3 0.6', 0.6)],
});
const side = turned({
  walls: [wall('0 0.7, 5.6 0.7, 8.2 1.05, 9.6 2.0', 0.46), wall('5.2 0.3, 5.3 0.6', 0.55)],
});
const pasta = turned({
  walls: [
    wall('0 0.85, 4.6 0.85, 6.9 1.6, 8.0 3.2, 9.4 3.95, 12.4 4.35', 0.46),
    wall('4.4 0.3, 4.5 0.7', 0.6),
  ],
});
const platter = oval(
  turned({
    walls: [wall('0 0.6, 6.4 0.6, 8.6 1.1, 9.6 2.4', 0.52)],
  }),
  1.72,
);
const stand = turned({
  walls: [
    wall('0 9.2, 9.5 9.2, 12.2 9.25, 13.2 9.9', 0.6),
    wall('6.2 0.4, 4.6 1.3, 2.2 3.6, 1.7 6.2, 2.1 8.3', 0.8),
  ],
  fillet: 0.8,
});

export const dinnerPlate = (place: Place = {}) => ({
  shape: dinner,
  finish: glazed({ glaze: 'lichen', dip: 0.5, rim: 2.6, insideRadius: 13, seed: 31 }),
  ...place,
});
export const sidePlate = (place: Place = {}, seed = 33) => ({
  shape: side,
  finish: glazed({ glaze: 'snow', dip: 0.5, rim: 2.2, insideRadius: 9.4, seed }),
  ...place,
});
const pastaPlate = (place: Place = {}) => ({
  shape: pasta,
  finish: glazed({
    glaze: 'night',
    inside: 'night',
    clay: 'dark',
    dip: 0.6,
    rim: 4.85,
    insideRadius: 12.2,
    seed: 35,
  }),
  ...place,
});

export const plates: Readonly<Record<string, Shot>> = {
  'dinner-plate': {
    things: [dinnerPlate({ turn: 30 })],
    target: [0, 0.9, 0],
    across: 34,
    elevation: 40,
    back: -50,
  },
  'side-plate': {
    things: [
      sidePlate({}, 41),
      sidePlate({ y: 1.08, x: 0.2, turn: 40 }, 42),
      sidePlate({ y: 2.16, x: -0.15, z: 0.1, turn: 95 }, 43),
      sidePlate({ y: 3.24, turn: 160 }, 44),
    ],
    target: [0, 2.4, 0],
    across: 26,
    elevation: 22,
  },
  'pasta-plate': { things: [pastaPlate()], target: [0, 2.0, 0], across: 33, elevation: 33, back: -50 },
  'herring-platter': {
    things: [{ shape: platter, finish: glazed({ glaze: 'fjord', dip: -1, rim: 2.75, seed: 37 }), turn: 24 }],
    target: [0, 1.0, 0],
    across: 38,
    elevation: 36,
    back: -60,
  },
  'cake-stand': {
    things: [{ shape: stand, finish: glazed({ glaze: 'milk', rim: 10.2, seed: 38 }) }],
    target: [0, 5.2, 0],
    across: 34,
    elevation: 17,
  },
  'bread-board': {
    things: [{ shape: board(36, 20, 2, 0.9), finish: oak(5), turn: 28 }],
    target: [0, 0.6, 0],
    across: 43,
    elevation: 38,
    back: -60,
  },
};
