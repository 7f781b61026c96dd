// Mugs and cups: straight, round-bellied, wide, faceted, handleless, and a teacup on its saucer.
import { glazed, type Glazing } from '../glaze';
import type { Shot } from '../photograph';
import type { Place, Placement } from '../scene';
import { joined, strap, turned, wall, type Shape } from '../shapes';
import { faceted } from '../warps';

/** A turned wall with a strap handle on its right. */
function handled(profile: string, handle: string, wide = 1.5, deep = 0.72): Shape {
  return joined([turned({ walls: [wall(profile, [0.62, 0.34])] }), strap(handle, wide, deep)], 0.5);
}

const straight = '0 0.45, 2.6 0.45, 3.7 0.9, 4.0 2.3, 4.08 6, 4.12 9.2';
const morning = handled(straight, '3.9 7.8, 5.5 8.0, 6.75 6.7, 6.4 4.6, 4.0 2.7');
const harbour = handled(
  '0 0.45, 2.4 0.45, 3.6 1.1, 4.5 3.4, 4.25 6.1, 3.75 7.6, 3.85 8.7',
  '4.0 7.1, 5.5 7.6, 6.9 6.4, 6.6 4.5, 4.45 3.1',
);
const cabin = handled(
  '0 0.45, 2.6 0.45, 4.1 1.0, 4.9 2.6, 5.1 5.2, 5.2 6.9',
  '5.0 5.9, 6.4 6.1, 7.4 4.9, 6.9 3.2, 4.9 2.2',
);
const espresso = faceted(
  turned({
    walls: [wall('0 0.4, 1.9 0.4, 2.5 0.75, 2.75 2.0, 3.05 5.9', [0.7, 0.36])],
  }),
  9,
  0.85,
);
const pebble = turned(
  {
    walls: [wall('0 0.4, 1.9 0.4, 3.2 1.2, 4.0 3.2, 3.95 5.4, 3.6 7.3', [0.6, 0.36])],
  },
  0.012,
);
const teacup = handled(
  '0 0.7, 1.6 0.62, 2.4 0.9, 4.0 2.4, 4.75 4.3, 5.1 5.9',
  '4.5 4.4, 5.9 5.2, 6.7 4.3, 6.0 2.9, 4.1 2.2',
  0.95,
  0.6,
);
const saucer = turned({
  walls: [wall('0 0.55, 3.0 0.55, 5.4 0.95, 7.5 1.75', 0.42), wall('3.3 0.3, 3.4 0.5', 0.4)],
});

/** One pot with its glaze, ready to be set on the table. */
function pot(shape: Shape, glazing: Glazing, place: Place = {}): Placement {
  return { shape, finish: glazed(glazing), ...place };
}

export const morningMug = (place: Place = {}) =>
  pot(morning, { glaze: 'snow', dip: 1.7, rim: 9.3, seed: 4 }, place);
export const harbourMug = (place: Place = {}) =>
  pot(harbour, { glaze: 'fjord', dip: 0.9, rim: 8.8, clay: 'oat', seed: 8 }, place);
export const cabinMug = (place: Place = {}) =>
  pot(cabin, { glaze: 'moss', dip: 1.2, rim: 7.0, clay: 'dark', seed: 2 }, place);
export const pebbleCup = (place: Place = {}) =>
  pot(pebble, { glaze: 'lichen', dip: 1.1, rim: 7.4, seed: 5 }, place);
const espressoCup = (place: Place = {}) =>
  pot(espresso, { glaze: 'night', inside: 'milk', dip: 0.3, rim: 6.0, clay: 'dark', seed: 3 }, place);

export const mugs: Readonly<Record<string, Shot>> = {
  'morning-mug': { things: [morningMug({ turn: -28 })], target: [0.5, 4.5, 0], across: 16.5, elevation: 17 },
  'harbour-mug': { things: [harbourMug({ turn: -24 })], target: [0.5, 4.2, 0], across: 16.5, elevation: 17 },
  'cabin-mug': { things: [cabinMug({ turn: -32 })], target: [0.5, 3.4, 0], across: 18, elevation: 20 },
  'skerry-espresso-cup': {
    things: [espressoCup({ x: -2.9, z: 1.4, turn: 8 }), espressoCup({ x: 3.4, z: -2.6, turn: 25 })],
    target: [0.3, 2.7, 0],
    across: 15.5,
    elevation: 20,
  },
  'pebble-cup': { things: [pebbleCup({ turn: 20 })], target: [0, 3.6, 0], across: 15, elevation: 18 },
  'heather-teacup': {
    things: [
      pot(saucer, { glaze: 'heather', rim: 1.95, insideRadius: 7.3, seed: 6 }),
      pot(teacup, { glaze: 'heather', inside: 'milk', rim: 6.0, seed: 9 }, { y: 0.75, turn: -30 }),
    ],
    target: [0.3, 2.9, 0],
    across: 20,
    elevation: 23,
  },
};
