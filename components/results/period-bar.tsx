'use client';
// The choice of the time that the figures are of, and of the one before to stand beside them.
import { useFormatter, useTimeZone, useTranslations } from 'next-intl';
import { Checkbox } from '@/components/ui/checkbox';
import { Select } from '@/components/ui/select';
import { PERIOD_DAYS, parsePeriod, writePeriod, type Period } from '@/core/period';
import type { ResultsView } from '@/server/trpc/router';
import { OwnDates } from './own-dates';
import type { PeriodChoice } from './use-period';
import { useSpanWords } from './use-span-words';

const ALL = 'all';
const OWN = 'own';
const DAY_MS = 24 * 3_600_000;

interface PeriodBarProps {
  results: Pick<ResultsView, 'phases' | 'span' | 'before' | 'asOf'>;
  choice: PeriodChoice;
  /** Another period was asked for, and what is shown is not yet of it. */
  isWaiting: boolean;
}

export function PeriodBar({ results, choice, isWaiting }: PeriodBarProps) {
  const t = useTranslations('results.period');
  const format = useFormatter();
  const zone = useTimeZone() ?? 'UTC';
  const words = useSpanWords();
  const { period, compare } = choice;
  const { phases, span, before, asOf } = results;
  /** Four weeks, to begin with. */
  const own: Period = { kind: 'dates', from: dateAt(asOf - 27 * DAY_MS, zone), to: dateAt(asOf, zone) };
  const options = [
    { value: ALL, label: t('all') },
    ...PERIOD_DAYS.map((days) => ({ value: String(days), label: t('days', { days }) })),
    ...phases.toReversed().map(({ number, startedAt }) => ({
      value: `phase-${number}`,
      label: t('phase', { number, from: format.dateTime(startedAt, 'day') }),
    })),
    { value: OWN, label: t('own') },
  ];
  return (
    <div className="mt-4 flex flex-col gap-2">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <div className="w-56 max-sm:w-full">
          <Select
            label={t('label')}
            dense
            options={options}
            value={period.kind === 'dates' ? OWN : (writePeriod(period) ?? ALL)}
            onChange={(value) => choice.choose(value === OWN ? own : parsePeriod(value))}
          />
        </div>
        {period.kind === 'dates' ? (
          <OwnDates
            from={period.from}
            to={period.to}
            last={dateAt(asOf, zone)}
            onChange={(dates) => choice.choose({ kind: 'dates', ...dates })}
          />
        ) : null}
        {period.kind === 'all' ? null : (
          <Checkbox
            checked={compare}
            onChange={choice.setCompare}
            label={t(period.kind === 'phase' ? 'comparePhase' : 'compare')}
          />
        )}
      </div>
      {period.kind === 'all' || !span ? null : (
        <p role="status" className="text-small text-quiet">
          {isWaiting
            ? t('waiting')
            : !compare
              ? words(span)
              : before
                ? t('compared', { span: words(span), before: words(before.span) })
                : t('notBefore', { span: words(span) })}
        </p>
      )}
    </div>
  );
}

/** The calendar date in a time zone, `2026-11-22`. */
function dateAt(at: number, timeZone: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(at);
}
