// Work that asks its tables one row at a time, on rows that are read many at a time: a first pass finds out what it asks for, all of
// that is read at once, and the pass is made again from its beginning until nothing is missing.
import type { Query } from './connection';
import { readMissing } from './read-missing';
import type { WorkingSet } from './working-set';

/** What is known leads to what else must be known: an event to its visitor, to their other browsers, to the orders of those. */
const MOST_PASSES = 50;

/** @returns what the last pass did; only its changes are in the set */
export async function passUntilKnown<Result>(
  query: Query,
  set: WorkingSet,
  pass: () => Result,
): Promise<Result> {
  for (let passes = 0; passes < MOST_PASSES; passes++) {
    set.reset();
    const result = pass();
    if (!set.isMissing) return result;
    await readMissing(query, set);
  }
  throw new Error('The counting asked for ever more rows.');
}
