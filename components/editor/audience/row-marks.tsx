'use client';
// What the judgement says of single rows, at the rows themselves.
import { CircleMinus, CircleX } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import { createContext, useContext, useMemo, type ReactNode } from 'react';
import type { Judgement, Place } from '@/core/targeting';

type Mark = { kind: 'conflict' | 'alone' | 'idle' } | { kind: 'values'; values: readonly string[] };

/** By the number of the row, as in `2.1`. */
const Context = createContext<ReadonlyMap<string, Mark>>(new Map());

const numberOf = (place: Place) => place.map((index) => index + 1).join('.');

function marksOf(judgement: Judgement | undefined): ReadonlyMap<string, Mark> {
  if (judgement?.kind === 'nobody') {
    const kind = judgement.conflict.length > 1 ? 'conflict' : 'alone';
    return new Map(judgement.conflict.map((place) => [numberOf(place), { kind }]));
  }
  if (judgement?.kind !== 'some') return new Map();
  return new Map(
    judgement.idle.map((part) => [
      numberOf(part.place),
      part.kind === 'values' ? { kind: 'values', values: part.values } : { kind: 'idle' },
    ]),
  );
}

/** `judgement`: of the conditions as they stand now, and of no others. */
export function RowMarks({ judgement, children }: { judgement: Judgement | undefined; children: ReactNode }) {
  const marks = useMemo(() => marksOf(judgement), [judgement]);
  return <Context value={marks}>{children}</Context>;
}

export function RowMark({ number }: { number: string }) {
  const t = useTranslations('editor.audience.mark');
  const { list } = useFormatter();
  const mark = useContext(Context).get(number);
  if (!mark) return null;
  const isConflict = mark.kind === 'conflict' || mark.kind === 'alone';
  const Icon = isConflict ? CircleX : CircleMinus;
  return (
    <p className="flex gap-1.5 text-small text-quiet">
      <Icon
        aria-hidden
        className={`mt-px size-3.5 shrink-0 ${isConflict ? 'text-bad' : 'text-warn'}`}
        strokeWidth={2}
      />
      <span className="min-w-0 wrap-anywhere">
        {mark.kind === 'values'
          ? t('values', { values: list(mark.values, { type: 'conjunction' }), count: mark.values.length })
          : t(mark.kind)}
      </span>
    </p>
  );
}
