// Layers: experiments of the same layer share no visitor. Each has a slice of the unit interval, and the layer a draw of its own.
import type { Rule } from '@/core/decision';
import { bucket } from '@/core/assignment/bucket';

/** Whoever may not be recognised is outside every experiment, and so outside of what parts them. @param from of `[from, to)` */
export const inLayer =
  <Facts>(seed: string, from: number, to: number): Rule<Facts> =>
  ({ visitor: { id } }) => {
    const place = id ? bucket(seed, id) : from;
    return place < from || place >= to ? 'exclusion.layer' : undefined;
  };
