// Vases, and things that hold a flame.
import { line, spline } from '../curve';
import { glazed, plain } from '../glaze';
import type { Shot } from '../photograph';
import type { Place } from '../scene';
import { joined, strap, turned, wall } from '../shapes';
import { twig } from '../table-things';
import { fluted, pierced } from '../warps';

const bud = turned({
  walls: [wall('0 0.5, 2.4 0.5, 3.7 1.6, 4.1 3.8, 3.0 6.6, 1.15 8.6, 0.95 11.2, 1.35 12.6', [0.7, 0.34])],
});
const moon = turned(
  {
    walls: [
      wall('0 0.6, 3.2 0.6, 6.2 2.2, 8.4 6.2, 8.5 9.8, 6.6 13.6, 3.4 15.6, 2.5 16.2, 2.45 17.4', [0.8, 0.42]),
    ],
  },
  0.008,
);
const reed = fluted(
  turned({
    walls: [wall('0 0.6, 3.4 0.6, 4.6 1.4, 5.0 6.0, 4.7 14.0, 4.2 19.0, 4.5 22.6', [0.8, 0.5])],
  }),
  26,
  0.16,
  0.6,
  21.6,
);
const shore = turned({
  walls: [
    wall('0 0.6, 3.4 0.6, 4.6 1.6, 6.6 7.2, 7.3 12.4, 6.0 15.6, 3.2 17.0, 2.4 18.0, 2.9 19.6', [0.8, 0.42]),
  ],
});
const chamber = joined(
  [
    turned({
      walls: [wall('0 0.5, 5.0 0.5, 6.6 0.9, 7.3 2.0', 0.46), wall('1.75 0.5, 1.55 2.2, 1.75 3.6', 0.5)],
      fillet: 0.6,
    }),
    strap('6.9 1.4, 8.2 2.6, 9.9 2.6, 10.3 1.2, 9.0 0.6, 6.8 0.75', 1.1, 0.6),
  ],
  0.5,
);
const candlestick = turned({
  walls: [wall('1.75 13.4, 1.35 14.4, 1.5 15.6', 0.5)],
  solids: [
    spline(
      line(
        '0 0, 4.4 0, 4.75 0.35, 4.4 0.95, 2.4 2.1, 1.3 4.2, 1.2 6.2, 1.95 7.7, 1.95 8.5, 1.15 9.9, 1.15 11.6, 2.2 13.2, 1.7 13.9, 0 13.9',
      ),
    ),
  ],
  fillet: 0.5,
});
const lantern = pierced(
  turned({
    walls: [wall('6.3 0.3, 6.5 3.0, 6.1 7.0, 4.8 10.2, 3.4 11.6, 2.7 12.4', 0.46)],
  }),
  [
    { y: 3.2, count: 14, radius: 0.5 },
    { y: 5.2, count: 14, radius: 0.5, turn: 0.5 },
    { y: 7.2, count: 14, radius: 0.44 },
    { y: 9.0, count: 14, radius: 0.34, turn: 0.5 },
  ],
);
const lanternFoot = turned({
  walls: [wall('0 0.5, 6.2 0.5, 7.4 0.7, 7.9 1.4', 0.44)],
});
const candle = (height: number, radius: number) =>
  turned({
    solids: [
      [
        [0, 0],
        [radius, 0],
        [radius * 0.97, height - 0.25],
        [radius * 0.7, height],
        [0, height - 0.15],
      ],
    ],
  });
const wick = twig([
  {
    points: '0 0 0, 0.02 0.5 0, 0.12 0.95 0',
    thick: [0.07, 0.06],
  },
]);
const wax = plain('#f1eadb', 0.35, 0.42);
const cotton = plain('#3b322b', 0, 1);

/** A candle with its wick, standing at a height. */
function candleAt(y: number, height: number, radius: number, place: Place = {}) {
  return [
    { shape: candle(height, radius), finish: wax, y, ...place },
    { shape: wick, finish: cotton, y: y + height - 0.2, ...place },
  ];
}

const branch = twig([
  {
    points: '0.4 2 0, 0.6 16 0.2, 1.8 21 0.4, 3.0 25.5 0.2, 3.6 29.5 -0.2, 5.2 33.4 -0.4',
    thick: [0.26, 0.09],
    bud: 0.2,
  },
  {
    points: '1.8 21 0.4, -0.4 24.6 1.0, -1.6 28.2 1.3, -1.4 31.2 1.2',
    thick: [0.15, 0.06],
    bud: 0.2,
  },
  {
    points: '3.0 25.5 0.2, 6.0 28.0 0.8, 7.8 29.2 1.0',
    thick: [0.12, 0.05],
    bud: 0.19,
  },
  {
    points: '-0.4 24.6 1.0, -3.6 26.4 0.6, -5.0 28.6 0.4',
    thick: [0.1, 0.05],
    bud: 0.18,
  },
]);
const bark = plain('#5b4636', 0.08, 0.7);
const stem = twig([
  {
    points: '0.1 2 0, 0.2 12 0, 0.9 15.2 0.1, 1.0 18.0 0, 2.0 20.6 -0.1',
    thick: [0.16, 0.06],
    bud: 0.17,
  },
  {
    points: '0.9 15.2 0.1, -0.8 17.4 0.4, -1.4 19.4 0.4',
    thick: [0.09, 0.05],
    bud: 0.16,
  },
]);

export const budVase = (place: Place = {}) => ({
  shape: bud,
  finish: glazed({ glaze: 'heather', dip: 1.6, rim: 12.8, seed: 61 }),
  ...place,
});
export const moonVase = (place: Place = {}) => ({
  shape: moon,
  finish: glazed({ glaze: 'milk', dip: 0.6, rim: 17.6, seed: 62 }),
  ...place,
});
export const shoreVase = (place: Place = {}) => ({
  shape: shore,
  finish: glazed({ glaze: 'fjord', dip: 3.4, rim: 19.8, seed: 64 }),
  ...place,
});
export const candlestickWithCandle = (place: Place = {}) => [
  {
    shape: candlestick,
    finish: glazed({ glaze: 'night', clay: 'dark', dip: 0.3, rim: 15.7, seed: 66 }),
    ...place,
  },
  ...candleAt(14.0, 16, 1.05, place),
];
export const springBranch = (place: Place = {}) => ({ shape: branch, finish: bark, ...place });

export const vases: Readonly<Record<string, Shot>> = {
  'bud-vase': {
    things: [budVase(), { shape: stem, finish: bark }],
    target: [0, 9.6, 0],
    across: 20,
    elevation: 11,
  },
  'moon-vase': { things: [moonVase()], target: [0, 8.2, 0], across: 26, elevation: 12 },
  'reed-vase': {
    things: [{ shape: reed, finish: glazed({ glaze: 'lichen', dip: 0.5, rim: 22.8, seed: 63 }) }],
    target: [0, 11.2, 0],
    across: 25,
    elevation: 12,
  },
  'shore-vase': {
    things: [shoreVase(), springBranch({ turn: 10 })],
    target: [0.4, 16.6, 0],
    across: 34,
    elevation: 9,
  },
  chamberstick: {
    things: [
      {
        shape: chamber,
        finish: glazed({ glaze: 'rye', clay: 'rust', dip: 0.4, rim: 2.2, insideRadius: 7, seed: 65 }),
        turn: -32,
      },
      ...candleAt(1.2, 13, 1.1),
    ],
    target: [0.6, 6.4, 0],
    across: 21,
    elevation: 18,
  },
  'pine-candlestick': {
    things: candlestickWithCandle(),
    target: [0, 14.6, 0],
    across: 28,
    elevation: 10,
  },
  'snowfall-lantern': {
    things: [
      {
        shape: lanternFoot,
        finish: glazed({ glaze: 'snow', dip: 0.3, rim: 1.6, insideRadius: 7.6, seed: 67 }),
      },
      { shape: lantern, finish: glazed({ glaze: 'snow', dip: -1, rim: 12.5, seed: 68 }), y: 0.72 },
    ],
    target: [0, 6.0, 0],
    across: 22,
    elevation: 17,
  },
};
