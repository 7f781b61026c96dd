// How often a feed is read by itself.
import type { CatalogueView } from '@/server/trpc/router';

/** Hours; null: only when somebody asks for it. */
export type Schedule = 1 | 6 | 24 | 168 | null;

/** As they are called in messages, and chosen in forms. */
export const SCHEDULES = { hourly: 1, sixHours: 6, daily: 24, weekly: 168, never: null } as const;
export type ScheduleName = keyof typeof SCHEDULES;

export const SCHEDULE_NAMES = Object.keys(SCHEDULES) as readonly ScheduleName[];

export function scheduleOf(feed: CatalogueView['feed']): ScheduleName {
  return feed ? (SCHEDULE_NAMES.find((name) => SCHEDULES[name] === feed.everyHours) ?? 'never') : 'daily';
}
