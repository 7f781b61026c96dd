'use client';
// The metrics that do not decide, under what they are for: a line for each comparison.
import { useTranslations } from 'next-intl';
import { ArmLetter } from '@/components/ui/arm-letter';
import { Table, Td, Th } from '@/components/ui/table';
import { HOLDOUT_LETTER } from '@/core/assignment';
import { ALL_SHOWN } from '@/core/experiments/experiment';
import type { ExperimentArm, MetricResult } from '@/server/trpc/router';
import { useExperimentWords } from '../use-experiment-words';
import { LiftCell } from './lift-cell';
import { liftScale } from './lift-scale';

interface MetricGroupProps {
  title: string;
  results: readonly MetricResult[];
  arms: readonly ExperimentArm[];
  isOfSite: boolean;
  /** Minor units that no order counts beyond; null: none. */
  cap: number | null;
}

export function MetricGroup({ title, results, arms, isOfSite, cap }: MetricGroupProps) {
  const t = useTranslations('experiments.table');
  const words = useExperimentWords(isOfSite);
  const rows = results.flatMap((result) =>
    [...result.comparisons, ...(result.withNothing ? [result.withNothing] : [])].map((comparison, index) => ({
      result,
      comparison,
      isFirst: index === 0,
    })),
  );
  if (rows.length === 0) return null;
  const scale = liftScale(rows.map(({ comparison }) => comparison.lift));
  const letterOf = (id: string) =>
    id === ALL_SHOWN ? 'A' : (arms.find((arm) => arm.id === id)?.letter ?? HOLDOUT_LETTER);
  const valueOf = ({ metric, arms: known }: MetricResult, id: string) => {
    const arm = known.find((one) => one.id === id);
    return arm ? words.value(metric, arm.value) : undefined;
  };
  return (
    <section className="rounded-panel border border-line bg-panel">
      <h2 className="px-4 pt-3 pb-1 text-section font-semibold">{title}</h2>
      <Table label={title} focusable className="-outline-offset-2 rounded-none">
        <thead>
          <tr>
            <Th>{t('metric')}</Th>
            <Th>{t('arm')}</Th>
            <Th numeric className="max-sm:hidden">
              {t('control')}
            </Th>
            <Th numeric>{t('estimate')}</Th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ result, comparison, isFirst }) => (
            <tr key={`${result.metric} ${comparison.arm} ${comparison.control}`}>
              <Td className="align-top font-medium">{isFirst ? words.metric(result.metric) : null}</Td>
              <Td className="align-top">
                <span className="flex items-center gap-2">
                  {comparison.arm === ALL_SHOWN ? null : <ArmLetter letter={letterOf(comparison.arm)} />}
                  <span className="min-w-20 wrap-break-word">
                    {comparison.arm === ALL_SHOWN
                      ? t('shownTogether')
                      : words.arm(arms.find(({ id }) => id === comparison.arm))}
                  </span>
                </span>
                <span className="block text-small text-quiet">{valueOf(result, comparison.arm)}</span>
              </Td>
              <Td numeric className="align-top text-quiet max-sm:hidden">
                {valueOf(result, comparison.control)}
              </Td>
              <Td numeric className="align-top whitespace-normal!">
                <LiftCell comparison={comparison} letter={letterOf(comparison.arm)} scale={scale} />
              </Td>
            </tr>
          ))}
        </tbody>
      </Table>
      {cap !== null && results.some(({ metric }) => metric === 'revenue') ? (
        <p className="border-t border-line px-4 py-2.5 text-small text-quiet">
          {t('cap', { cap: words.value('revenue', cap) })}
        </p>
      ) : null}
    </section>
  );
}
