'use client';
// A stretch of time of the document, in the unit that suits it. It is kept in hours.
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Select } from '@/components/ui/select';
import { useSession } from '../editor-context';
import { NumberField } from '../fields/number-field';
import type { Edit } from '../state/edits';

const HOURS_OF = { minutes: 1 / 60, hours: 1, days: 24 } as const;
type Unit = keyof typeof HOURS_OF;
const UNITS: readonly Unit[] = ['minutes', 'hours', 'days'];

/** How many of the unit; whole, because that is how it was entered. */
const countOf = (hours: number, unit: Unit) => Math.round(hours / HOURS_OF[unit]);
/** Minutes are told from sixtieths as computers write them. */
const isWhole = (hours: number, unit: Unit) => Math.abs(hours / HOURS_OF[unit] - countOf(hours, unit)) < 1e-6;
const hoursOf = (count: number, unit: Unit) => (unit === 'minutes' ? count / 60 : count * HOURS_OF[unit]);

/** The largest unit it is a whole number of; a day is said as hours. */
function unitOf(hours: number): Unit {
  if (hours > 24 && isWhole(hours, 'days')) return 'days';
  return isWhole(hours, 'hours') ? 'hours' : 'minutes';
}

interface IntervalFieldProps {
  label: string;
  unitLabel: string;
  /** Hours, in whole minutes. */
  value: number;
  /** Hours. */
  max: number;
  edit: (hours: number) => Edit;
  typing: string;
}

export function IntervalField({ label, unitLabel, value, max, edit, typing }: IntervalFieldProps) {
  const t = useTranslations('editor.behaviour.interval');
  const { store } = useSession();
  const [picked, setPicked] = useState<Unit>();
  // What was picked stands as long as the value can be said in it.
  const unit = picked && isWhole(value, picked) ? picked : unitOf(value);
  const count = countOf(value, unit);
  const most = Math.floor(max / HOURS_OF[unit]);
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_6.25rem] items-start gap-1.5">
      <NumberField
        label={label}
        value={count}
        min={0}
        max={most}
        edit={(next) => edit(hoursOf(next, unit))}
        typing={typing}
      />
      <Select
        dense
        label={unitLabel}
        value={unit}
        options={UNITS.map((one) => ({ value: one, label: t(one, { count }) }))}
        onChange={(next) => {
          setPicked(next);
          store.getState().apply(edit(Math.min(hoursOf(count, next), max)));
        }}
      />
    </div>
  );
}
