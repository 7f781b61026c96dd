// How a visit began; nothing of the one under way until its first page view was noted.
import type { VisitorRecord } from '../record';
import type { Beginning } from './kept';

/** @param which `first`, or the one under way */
export function beginningOf({ kept, visits }: VisitorRecord, which: string): Beginning | undefined {
  if (which === 'first') return kept.first;
  return kept.visit?.number === visits ? kept.visit : undefined;
}
