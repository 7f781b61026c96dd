// Tact: how often one visitor may meet one campaign, and how often any campaign may interrupt them.
import type { Limits } from './limits';
import type { CampaignMemory } from './memory';

const HOUR = 3_600_000;

/**
 * `converted`: did what it asks for. `ended`: closed it as often as ends it, or asked for fewer like it. `capped`: saw it as often as allowed.
 * `resting`: closed it not long ago. `recent`: saw it not long ago.
 */
export type FrequencyRefusal = 'converted' | 'ended' | 'capped' | 'resting' | 'recent';

/**
 * Whether `now` is less than so many hours from `at` (ms; 0 or absent: it never happened). Before as well as after: a clock that
 * was set back a little does not loosen a cap, and one that was years ahead for a day does not close it for years.
 */
export const isWithin = (hours: number, at = 0, now: number) => at > 0 && Math.abs(now - at) < hours * HOUR;

/**
 * The first rule that says the campaign may not meet this visitor now; undefined when none does. Never throws. Visitors held out are judged
 * by their exposures like all others, or their arm would count more of them.
 */
export function refuse(
  [everyHours, atMost, restAfterCloseDays, stopAfterCloses, stopAfterConversion]: Limits,
  memory: CampaignMemory = {},
  now: number,
): FrequencyRefusal | undefined {
  if (stopAfterConversion && memory.converted) return 'converted';
  if (memory.fewer || (memory.closed ?? 0) >= (stopAfterCloses ?? Infinity)) return 'ended';
  if ((memory.exposed ?? 0) >= (atMost ?? Infinity)) return 'capped';
  if (isWithin(restAfterCloseDays * 24, memory.closedAt, now)) return 'resting';
  if (isWithin(everyHours, memory.exposedAt, now)) return 'recent';
  return undefined;
}
