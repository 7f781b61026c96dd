'use client';
// Which time the figures are of and whether the one before stands beside them: kept in the address.
import { useAddressValue } from '@/components/shell/use-address-value';
import { parsePeriod, writePeriod, type Period } from '@/core/period';
import { askedPeriod, type AskedPeriod } from './asked-period';

export interface PeriodChoice {
  period: Period;
  compare: boolean;
  /** For the API, as the address says it. */
  asked: AskedPeriod;
  choose: (period: Period) => void;
  setCompare: (compare: boolean) => void;
}

export function usePeriod(): PeriodChoice {
  const [text, change] = useAddressValue('period');
  const [compared, setCompared] = useAddressValue('compare');
  const period = parsePeriod(text);
  const compare = compared !== undefined && period.kind !== 'all';
  return {
    period,
    compare,
    asked: askedPeriod(text, compared),
    choose: (next) => change(writePeriod(next)),
    setCompare: (next) => setCompared(next ? 'before' : undefined),
  };
}
