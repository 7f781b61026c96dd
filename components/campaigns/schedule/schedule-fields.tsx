'use client';
// Start and end of a campaign, by the shop's clock, and what they come to in a sentence.
import { CalendarClock } from 'lucide-react';
import { useTimeZone, useTranslations } from 'next-intl';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import type { ReadSchedule, TypedSchedule } from './typed-schedule';
import { useScheduleSentence } from './use-schedule-sentence';

interface ScheduleFieldsProps {
  typed: TypedSchedule;
  read: ReadSchedule;
  /** ms. */
  now: number;
  onChange: (typed: TypedSchedule) => void;
}

export function ScheduleFields({ typed, read, now, onChange }: ScheduleFieldsProps) {
  const t = useTranslations('campaigns.schedule');
  const zone = useTimeZone() ?? 'UTC';
  const sentence = useScheduleSentence();
  const input = (name: keyof TypedSchedule) => (
    <Field
      label={t(name)}
      hint={t(`${name}Hint`)}
      error={!read.ok && read.field === name ? t(`problem.${read.problem}`) : undefined}
    >
      <Input
        type="datetime-local"
        min="1970-01-02T00:00"
        max="9999-12-31T23:59"
        value={typed[name]}
        onChange={(event) => onChange({ ...typed, [name]: event.target.value })}
      />
    </Field>
  );
  return (
    <div className="flex flex-col gap-3">
      <div className="grid gap-3 sm:grid-cols-2">
        {input('start')}
        {input('end')}
      </div>
      <p role="status" className="flex items-start gap-2 text-small text-quiet">
        <CalendarClock aria-hidden className="mt-px size-3.5 shrink-0" strokeWidth={1.75} />
        <span>{read.ok ? (sentence(read.schedule, now) ?? t('atOnce', { zone })) : t('zone', { zone })}</span>
      </p>
    </div>
  );
}
