'use client';
// Whether a condition counts only while it holds, or stays true for some days once it did.
import { useTranslations } from 'next-intl';
import { RANGE } from '@/core/campaign/limits';
import { Select } from '@/components/ui/select';
import { TypedNumber } from '../fields/typed-number';
import type { Row, Sticking } from './condition-tree';
import { useConditions } from './conditions';

const USUAL_DAYS = 30;
const WAYS = ['live', 'sticky'] as const;

interface StickyFieldProps {
  row: Row;
  /** Position in the list, as in `2.1`. */
  number: string;
  put: (sticky: Sticking | undefined, typing?: string) => void;
}

export function StickyField({ row: { sticky }, number, put }: StickyFieldProps) {
  const t = useTranslations('editor.audience.sticky');
  const { endTyping, newStickyId } = useConditions();
  return (
    <div className="flex min-h-7 flex-wrap items-center gap-x-2">
      <Select
        quiet
        label={t('label', { number })}
        value={sticky ? 'sticky' : 'live'}
        options={WAYS.map((value) => ({ value, label: t(value) }))}
        onChange={(way) =>
          put(way === 'live' ? undefined : (sticky ?? { id: newStickyId(), days: USUAL_DAYS }))
        }
      />
      {sticky ? (
        <TypedNumber
          hideLabel
          label={t('days', { number })}
          value={sticky.days}
          {...RANGE.stickyDays}
          unit={t('unit')}
          typing={`condition/${number}/days`}
          onType={(days) => {
            if (days === null) return false;
            put({ ...sticky, days }, `condition/${number}/days`);
            return true;
          }}
          onLeave={endTyping}
        />
      ) : null}
    </div>
  );
}

/** The row sticking otherwise. */
export function stickingAs<R extends Row>({ sticky: _, ...row }: R, sticky: Sticking | undefined) {
  return sticky ? { ...row, sticky } : row;
}
