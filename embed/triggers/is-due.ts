// Whether something lies so many hours back, and nothing has happened since that ends the waiting.
import { now } from '../clock';
import type { Kept } from '../facts/kept';

const HOUR = 3_600_000;

/** @param at ms; undefined: it never happened @param to hours; null: no end */
export function isDue(
  { happened }: Kept,
  at: number | undefined,
  from: number,
  to: number | null,
  unless: string | undefined,
): boolean {
  if (at === undefined) return false;
  const hours = (now() - at) / HOUR;
  const ended = unless === undefined ? undefined : happened?.[unless];
  return hours >= from && hours <= (to ?? Infinity) && !((ended ?? -Infinity) >= at);
}
