// The key of a new segment, made of its name for good.
import { LONGEST } from '@/core/campaign/limits';

/** Room for a number behind it. */
const LONGEST_BASE = LONGEST.segment - 4;

/** "Gift givers" → `gift-givers`, or `gift-givers-2` where that is taken. */
export function makeKey(name: string, taken: ReadonlySet<string>): string {
  const base =
    name
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .slice(0, LONGEST_BASE)
      .replace(/^-+|-+$/g, '') || 'segment';
  let key = base;
  for (let number = 2; taken.has(key); number++) key = `${base}-${number}`;
  return key;
}
