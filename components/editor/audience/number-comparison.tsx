'use client';
// A lowest and a highest value, either of which may be open.
import { useTranslations } from 'next-intl';
import { factOf, type Fact } from '@/core/targeting';
import type { NumberLeaf } from '@/core/campaign/condition';
import { useMoney } from '@/components/i18n/site-currency';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { Hint } from '../fields/group';
import { TypedNumber } from '../fields/typed-number';
import type { LeafEditing } from './condition-row';
import { useConditions } from './conditions';

type Unit = Extract<Fact, { type: 'number' }>['unit'];

const RANGES: Record<Exclude<Unit, 'date'>, { min: number; max: number }> = {
  count: { min: 0, max: 1_000_000 },
  seconds: { min: 0, max: 86_400 },
  hours: { min: 0, max: 87_600 },
  pixels: { min: 0, max: 10_000 },
  percent: { min: 0, max: 100 },
  hour: { min: 0, max: 23 },
  /** In major units. */
  money: { min: 0, max: 1_000_000_000 },
  plain: { min: -1_000_000_000_000, max: 1_000_000_000_000 },
};
/** Distance of the arrow keys, and how fine a value may be. */
function stepOf(unit: Unit, digits: number): number {
  switch (unit) {
    case 'percent':
    case 'hours':
      return 0.1;
    case 'plain':
      return 0.01;
    case 'money':
      return 10 ** -digits;
    default:
      return 1;
  }
}

const ENDS = ['from', 'to'] as const;

interface NumberEditing extends LeafEditing {
  leaf: NumberLeaf;
}

export function NumberComparison(editing: NumberEditing) {
  const t = useTranslations('editor.audience');
  const { leaf, row, number, put } = editing;
  const { endTyping } = useConditions();
  const money = useMoney();
  const fact = factOf(leaf.kind);
  if (fact.type !== 'number') return null;
  const { unit } = fact;
  const toShown = (kept: number | null) => (kept === null || unit !== 'money' ? kept : money.toMajor(kept));
  const toKept = (shown: number | null) =>
    shown === null || unit !== 'money' ? shown : money.toMinor(shown);
  const isOpen = leaf.from === null && leaf.to === null;
  const isReversed = leaf.from !== null && leaf.to !== null && leaf.from > leaf.to && !fact.cyclic;
  return (
    <>
      <Select
        dense
        label={t('comparison')}
        value={row.negated ? 'no' : 'yes'}
        options={(['yes', 'no'] as const).map((value) => ({ value, label: t(`numberIs.${value}`) }))}
        onChange={(sign) => put({ ...row, negated: sign === 'no' })}
      />
      {ENDS.map((end) =>
        unit === 'date' ? (
          <DateField key={end} {...editing} end={end} />
        ) : (
          <TypedNumber
            key={end}
            label={t(end)}
            value={toShown(leaf[end])}
            {...RANGES[unit]}
            step={stepOf(unit, money.digits)}
            unit={
              unit === 'money'
                ? money.sign
                : unit === 'count' || unit === 'plain'
                  ? undefined
                  : t(`unit.${unit}`)
            }
            none={t('noLimit')}
            typing={`condition/${number}/${end}`}
            onType={(value) => {
              put({ ...row, leaf: { ...leaf, [end]: toKept(value) } }, `condition/${number}/${end}`);
              return true;
            }}
            onLeave={endTyping}
          />
        ),
      )}
      {isOpen ? <Hint>{t('limitMissing')}</Hint> : null}
      {isReversed ? <Hint>{t('wrongOrder')}</Hint> : null}
    </>
  );
}

/** Of the clock of whoever edits: `2026-12-24T18:00`. */
function toLocal(at: number): string {
  const date = new Date(at);
  return new Date(at - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

function DateField({ leaf, row, number, put, end }: NumberEditing & { end: (typeof ENDS)[number] }) {
  const t = useTranslations('editor.audience');
  const typing = `condition/${number}/${end}`;
  const { endTyping } = useConditions();
  const value = leaf[end];
  return (
    <Field label={t(end === 'from' ? 'dateFrom' : 'dateTo')}>
      <Input
        dense
        type="datetime-local"
        data-field={typing}
        value={value === null ? '' : toLocal(value)}
        onChange={(event) => {
          const at = Date.parse(event.target.value);
          const next = Number.isNaN(at) ? null : at;
          put({ ...row, leaf: { ...leaf, [end]: next } }, typing);
        }}
        onBlur={endTyping}
      />
    </Field>
  );
}
