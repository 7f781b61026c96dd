// The fixed colour of each arm, by its letter: the same in tables, charts and the canvas.
import { HOLDOUT_LETTER } from '@/core/assignment';

interface ArmColours {
  background: string;
  fill: string;
  stroke: string;
}

const COLOURS: Record<string, ArmColours> = {
  [HOLDOUT_LETTER]: {
    background: 'bg-arm-holdout',
    fill: 'fill-arm-holdout',
    stroke: 'stroke-arm-holdout',
  },
  A: { background: 'bg-arm-a', fill: 'fill-arm-a', stroke: 'stroke-arm-a' },
  B: { background: 'bg-arm-b', fill: 'fill-arm-b', stroke: 'stroke-arm-b' },
  C: { background: 'bg-arm-c', fill: 'fill-arm-c', stroke: 'stroke-arm-c' },
  D: { background: 'bg-arm-d', fill: 'fill-arm-d', stroke: 'stroke-arm-d' },
  E: { background: 'bg-arm-e', fill: 'fill-arm-e', stroke: 'stroke-arm-e' },
};

const OTHER: ArmColours = {
  background: 'bg-arm-other',
  fill: 'fill-arm-other',
  stroke: 'stroke-arm-other',
};

/** Classes; letters after E share one colour. */
export const armColours = (letter: string): ArmColours => COLOURS[letter] ?? OTHER;
