'use client';
// When a campaign runs, in one sentence, by the clock of the shop, which it names.
import { useFormatter, useTimeZone, useTranslations } from 'next-intl';
import { useCallback } from 'react';
import type { Schedule } from '@/core/campaign-status';

/** Null when there is nothing to say: it runs without end. `now`: ms. `short`: for a line in a list. */
export function useScheduleSentence(): (
  schedule: Schedule,
  now: number,
  length?: 'full' | 'short',
) => string | null {
  const t = useTranslations('campaigns.schedule');
  const format = useFormatter();
  const zone = useTimeZone() ?? 'UTC';
  return useCallback(
    ({ startsAt, endsAt }, now, length = 'full') => {
      const year = (at: number) => format.dateTime(at, { year: 'numeric' });
      const say = (at: number) =>
        length === 'short'
          ? format.dateTime(at, 'moment')
          : // In two parts: languages and browsers disagree on what stands between day and time.
            t('moment', {
              day: format.dateTime(at, year(at) === year(now) ? 'longDay' : 'longDayOfYear'),
              time: format.dateTime(at, 'hour'),
            });
      const isToStart = startsAt !== null && startsAt > now;
      if (endsAt !== null && endsAt <= now) return t(`${length}.ended`, { end: say(endsAt), zone });
      if (isToStart && endsAt !== null)
        return t(`${length}.startsAndEnds`, { start: say(startsAt), end: say(endsAt), zone });
      if (isToStart) return t(`${length}.starts`, { start: say(startsAt), zone });
      return endsAt === null ? null : t(`${length}.ends`, { end: say(endsAt), zone });
    },
    [t, format, zone],
  );
}
