'use client';
// What each arm did in each group of visitors, and how it compares there.
import { useFormatter, useTranslations } from 'next-intl';
import { ArmLetter } from '@/components/ui/arm-letter';
import { Badge } from '@/components/ui/badge';
import { Table, Td, Th } from '@/components/ui/table';
import { natureOf, type Metric } from '@/core/experiments/metric';
import type { ExperimentArm } from '@/server/trpc/router';
import { useExperimentWords } from '../use-experiment-words';

export interface EffectRow {
  /** Unique. */
  key: string;
  name: string;
  visitors: number;
  arms: { id: string; visitors: number; sum: number }[];
  comparisons: { arm: string; lift: number | null; differs: boolean }[];
  /** Id of the arm that did best; absent: none can be said to. */
  best?: string | undefined;
}

interface EffectMatrixProps {
  label: string;
  /** Over the names. */
  head: string;
  metric: Metric;
  arms: readonly ExperimentArm[];
  rows: readonly EffectRow[];
  isOfSite: boolean;
}

export function EffectMatrix({ label, head, metric, arms, rows, isOfSite }: EffectMatrixProps) {
  const t = useTranslations('experiments.segmentsPanel');
  const format = useFormatter();
  const words = useExperimentWords(isOfSite);
  const isMoney = natureOf(metric).unit === 'money';
  const shown = arms.filter(({ id }) => rows.some((row) => row.arms.some((arm) => arm.id === id)));
  return (
    <Table label={label} focusable className="-outline-offset-2 rounded-none">
      <thead>
        <tr>
          <Th>{head}</Th>
          <Th numeric className="max-sm:hidden">
            {t('visitors')}
          </Th>
          {shown.map((arm) => (
            <Th key={arm.id} numeric>
              <span className="inline-flex items-center gap-1.5">
                <ArmLetter letter={arm.letter} />
                <span className="max-w-32 truncate">{words.arm(arm)}</span>
              </span>
            </Th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <Td className="min-w-24 wrap-break-word">{row.name}</Td>
            <Td numeric className="max-sm:hidden">
              {format.number(row.visitors)}
            </Td>
            {shown.map(({ id }) => {
              const arm = row.arms.find((one) => one.id === id);
              const comparison = row.comparisons.find((one) => one.arm === id);
              if (!arm || arm.visitors === 0)
                return (
                  <Td key={id} numeric className="text-faint">
                    {t('nobody')}
                  </Td>
                );
              return (
                <Td key={id} numeric className="align-top">
                  <span className="block font-medium">{words.value(metric, arm.sum / arm.visitors)}</span>
                  <span className="block text-small text-quiet">
                    {comparison?.lift === undefined || comparison.lift === null
                      ? isMoney
                        ? words.value(metric, arm.sum)
                        : format.number(arm.visitors)
                      : words.change(comparison.lift)}
                  </span>
                  {comparison?.differs ? <Badge tone="signal">{t('differs')}</Badge> : null}
                  {row.best === id ? <Badge tone="good">{t('best')}</Badge> : null}
                </Td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
