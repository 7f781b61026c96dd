'use client';
// When a release is to run: from now on without end, or from and until a set time.
import { useNow, useTimeZone, useTranslations } from 'next-intl';
import { useState } from 'react';
import { ScheduleFields } from '@/components/campaigns/schedule/schedule-fields';
import {
  readSchedule,
  typeSchedule,
  type ReadSchedule,
  type TypedSchedule,
} from '@/components/campaigns/schedule/typed-schedule';
import { useScheduleSentence } from '@/components/campaigns/schedule/use-schedule-sentence';
import { Switch } from '@/components/ui/switch';
import type { Schedule } from '@/core/campaign-status';

export interface PublishTiming {
  isSet: boolean;
  setSet: (isSet: boolean) => void;
  typed: TypedSchedule;
  type: (typed: TypedSchedule) => void;
  read: ReadSchedule;
  /** ms. */
  now: number;
  /** What is sent; undefined while it cannot be. */
  schedule: Schedule | undefined;
  /** When it runs, in words; null: from now on, without end. */
  sentence: string | null;
  isToStart: boolean;
}

const ALWAYS: Schedule = { startsAt: null, endsAt: null };

/** Begins with the schedule that the campaign has. */
export function usePublishSchedule(before: Schedule): PublishTiming {
  const zone = useTimeZone() ?? 'UTC';
  const now = useNow({ updateInterval: 15_000 }).getTime();
  const say = useScheduleSentence();
  const [isSet, setSet] = useState(before.startsAt !== null || before.endsAt !== null);
  const [typed, type] = useState(() => typeSchedule(before, zone));
  const read = readSchedule(typed, zone, now);
  const schedule = isSet ? (read.ok ? read.schedule : undefined) : ALWAYS;
  return {
    isSet,
    setSet,
    typed,
    type,
    read,
    now,
    schedule,
    sentence: schedule ? say(schedule, now) : null,
    isToStart: (schedule?.startsAt ?? 0) > now,
  };
}

export function PublishSchedule({ timing }: { timing: PublishTiming }) {
  const t = useTranslations('editor.publish');
  const { isSet, setSet, typed, type, read, now } = timing;
  return (
    <section aria-label={t('scheduled')} className="flex flex-col gap-3 border-t border-line pt-4">
      <Switch label={t('scheduled')} hint={t('scheduledHint')} checked={isSet} onChange={setSet} />
      {isSet ? <ScheduleFields typed={typed} read={read} now={now} onChange={type} /> : null}
    </section>
  );
}
