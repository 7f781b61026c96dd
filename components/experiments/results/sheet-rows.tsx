'use client';
// The numbers that went into a comparison, and what came out.
import { useFormatter, useTranslations } from 'next-intl';
import { alwaysValidMultiplier } from '@/core/statistics';
import { Table, Td, Th } from '@/components/ui/table';
import type { Comparison, Sheet } from '@/server/trpc/router';
import { useExperimentWords } from '../use-experiment-words';

interface SheetRowsProps {
  comparison: Comparison;
  arm: string;
  control: string;
}

/** Name of the row; of the control and of the arm, or of both together. */
type Row = { name: RowName; both: number | string } | { name: RowName; control: number; arm: number };

type RowName =
  | 'adjusted'
  | 'allocation'
  | 'alpha'
  | 'buyers'
  | 'conversions'
  | 'covered'
  | 'days'
  | 'difference'
  | 'estimate'
  | 'interval'
  | 'k'
  | 'logE'
  | 'mean'
  | 'multiplier'
  | 'p'
  | 'sum'
  | 'tuning'
  | 'variance'
  | 'visitors';

export function SheetRows({ comparison, arm, control }: SheetRowsProps) {
  const t = useTranslations('experiments.sheet');
  const format = useFormatter();
  const words = useExperimentWords();
  const { lift, difference, pValue, adjusted } = comparison;
  const rows: Row[] = [
    ...inputsOf(comparison.sheet),
    ...(difference ? [{ name: 'difference' as const, both: difference.estimate }] : []),
    ...(lift
      ? [
          { name: 'estimate' as const, both: words.change(lift.estimate) },
          { name: 'interval' as const, both: `${words.change(lift.low)} … ${words.change(lift.high)}` },
        ]
      : []),
    { name: 'p', both: words.p(pValue) },
    { name: 'adjusted', both: words.p(adjusted) },
  ];
  const write = (value: number | string) =>
    typeof value === 'string' ? value : format.number(value, { maximumSignificantDigits: 8 });
  return (
    <div className="mt-2 rounded-control border border-line">
      <Table label={t('numbers', { arm, control })} focusable className="-outline-offset-2">
        <thead>
          <tr>
            <Th>
              <span className="sr-only">{t('number')}</span>
            </Th>
            <Th numeric>{control}</Th>
            <Th numeric>{arm}</Th>
          </tr>
        </thead>
        <tbody className="tabular-nums">
          {rows.map((row) => (
            <tr key={row.name}>
              <Td className="text-quiet">{t(`rows.${row.name}`)}</Td>
              {'both' in row ? (
                <Td numeric colSpan={2}>
                  {write(row.both)}
                </Td>
              ) : (
                <>
                  <Td numeric>{write(row.control)}</Td>
                  <Td numeric>{write(row.arm)}</Td>
                </>
              )}
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  );
}

const pair = (name: RowName, [control, arm]: [number, number]): Row => ({ name, control, arm });

/** What the formula is given, and what it makes of it on the way. */
function inputsOf(sheet: Sheet): Row[] {
  switch (sheet.method) {
    case 'conversionSequence':
      return [
        pair('visitors', sheet.visitors),
        pair('conversions', sheet.conversions),
        pair('allocation', sheet.allocation),
        { name: 'k', both: sheet.k },
        { name: 'alpha', both: sheet.alpha },
        { name: 'logE', both: sheet.logE },
      ];
    case 'compareMeans': {
      const { visitors, sum, squares, alpha, tuning } = sheet;
      const mean = (arm: 0 | 1) => sum[arm] / visitors[arm];
      const variance = (arm: 0 | 1) =>
        (squares[arm] - sum[arm] ** 2 / visitors[arm]) / (visitors[arm] - 1) / visitors[arm];
      const n = visitors[0] + visitors[1];
      return [
        pair('visitors', visitors),
        pair('buyers', sheet.buyers),
        pair('sum', sum),
        pair('mean', [mean(0), mean(1)]),
        pair('variance', [variance(0), variance(1)]),
        { name: 'alpha', both: alpha },
        { name: 'tuning', both: tuning },
        ...(n > 0
          ? [{ name: 'multiplier' as const, both: alwaysValidMultiplier({ n, alpha, tuning }) }]
          : []),
      ];
    }
    case 'periodWeightedMeans':
      return [
        pair('visitors', sheet.visitors),
        pair('conversions', sheet.conversions),
        { name: 'days', both: sheet.days },
        { name: 'covered', both: sheet.covered },
        { name: 'alpha', both: sheet.alpha },
        { name: 'tuning', both: sheet.tuning },
      ];
  }
}
