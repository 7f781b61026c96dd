'use client';
// One metric: what every arm did, and how it compares.
import { useFormatter, useTranslations } from 'next-intl';
import { ChartMenu, type FiguresTable } from '@/components/results/chart-menu';
import { ArmLetter } from '@/components/ui/arm-letter';
import { Table, Td, Th } from '@/components/ui/table';
import { HOLDOUT } from '@/core/assignment';
import { natureOf } from '@/core/experiments/metric';
import type { ExperimentArm, MetricResult } from '@/server/trpc/router';
import { useExperimentWords } from '../use-experiment-words';
import { LiftCell } from './lift-cell';
import { liftScale } from './lift-scale';

interface MetricPanelProps {
  result: MetricResult;
  arms: readonly ExperimentArm[];
  isOfSite: boolean;
  /** Minor units that no order counts beyond; null: none. */
  cap: number | null;
}

export function MetricPanel({ result, arms, isOfSite, cap }: MetricPanelProps) {
  const t = useTranslations('experiments.table');
  const rates = useTranslations('experiments.rates');
  const format = useFormatter();
  const words = useExperimentWords(isOfSite);
  const { metric, role, comparisons, withNothing } = result;
  const { unit, inShop } = natureOf(metric);
  const armOf = (id: string) => arms.find((arm) => arm.id === id);
  const control = comparisons[0]?.control;
  const scale = liftScale([...comparisons, ...(withNothing ? [withNothing] : [])].map(({ lift }) => lift));
  // The holdout first, as everywhere.
  const rows = result.arms.toSorted((a, b) => Number(b.id === HOLDOUT) - Number(a.id === HOLDOUT));
  const hasBest = rows.some(({ best }) => best !== null) && comparisons.length > 0;
  const leader = rows.toSorted((a, b) => (b.best ?? 0) - (a.best ?? 0))[0];
  const title = words.metric(metric);
  const figures = (): FiguresTable => ({
    head: [t('arm'), t('visitors'), title, rates(metric), t('estimate'), t('low'), t('high'), 'p', t('best')],
    rows: rows.map((arm) => {
      const one = comparisons.find((comparison) => comparison.arm === arm.id);
      return [
        words.armWithLetter(armOf(arm.id)),
        arm.visitors,
        arm.sum,
        arm.value ?? '',
        one?.lift?.estimate ?? '',
        one?.lift?.low ?? '',
        one?.lift?.high ?? '',
        one?.adjusted ?? '',
        arm.best ?? '',
      ];
    }),
  });
  return (
    <section className="rounded-panel border border-line bg-panel">
      <header className="flex items-center justify-between gap-3 ps-4 pe-2 pt-2">
        <h2 className="flex min-w-0 flex-wrap items-baseline gap-x-2 text-section font-semibold">
          {title}
          <span className="text-small font-normal text-quiet">{t(`roles.${role}`)}</span>
        </h2>
        <ChartMenu title={title} table={figures} />
      </header>
      <Table label={title} focusable className="-outline-offset-2 rounded-none">
        <thead>
          <tr>
            <Th>{t('arm')}</Th>
            <Th numeric className="max-sm:hidden">
              {t('visitors')}
            </Th>
            <Th numeric>{rates(metric)}</Th>
            <Th numeric>
              {control === undefined ? null : (
                <>
                  <span className="sm:hidden">{t('estimate')}</span>
                  <span className="max-sm:hidden">
                    {t('lift', { control: armOf(control)?.letter ?? '' })}
                  </span>
                </>
              )}
            </Th>
            <Th numeric className="max-wide:hidden">
              {t('p')}
            </Th>
            {hasBest ? (
              <Th numeric className="max-wide:hidden">
                {t('best')}
              </Th>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {rows.map((arm) => {
            const named = armOf(arm.id);
            const comparison = comparisons.find((one) => one.arm === arm.id);
            const isBest = comparison?.outcome === 'better';
            return (
              <tr key={arm.id}>
                <Td>
                  <span className="flex items-center gap-2">
                    <ArmLetter letter={named?.letter ?? ''} />
                    <span
                      className={
                        isBest ? 'min-w-20 font-semibold wrap-break-word' : 'min-w-20 wrap-break-word'
                      }
                    >
                      {words.arm(named)}
                    </span>
                  </span>
                </Td>
                <Td numeric className="max-sm:hidden">
                  {format.number(arm.visitors)}
                </Td>
                <Td numeric>
                  <span className="block font-medium">{words.value(metric, arm.value)}</span>
                  <span className="block text-small text-quiet">
                    {unit === 'money'
                      ? t('sum', { sum: words.value(metric, arm.sum) })
                      : t('of', { count: arm.sum, of: arm.visitors })}
                  </span>
                </Td>
                <Td numeric className="whitespace-normal!">
                  {arm.id === HOLDOUT && control !== HOLDOUT ? (
                    <span className="text-small text-quiet">
                      {t(inShop ? (isOfSite ? 'withoutAll' : 'without') : 'notComparable')}
                    </span>
                  ) : (
                    <LiftCell comparison={comparison} letter={named?.letter ?? ''} scale={scale} />
                  )}
                </Td>
                <Td numeric className="text-quiet max-wide:hidden">
                  {comparison ? words.p(comparison.adjusted) : '–'}
                </Td>
                {hasBest ? (
                  <Td numeric className="max-wide:hidden">
                    {arm.best === null || arm.id === HOLDOUT ? '–' : words.chance(arm.best)}
                  </Td>
                ) : null}
              </tr>
            );
          })}
          {withNothing ? (
            <tr>
              <Td className="text-quiet">{t('shownTogether')}</Td>
              <Td className="max-sm:hidden" />
              <Td />
              <Td numeric className="whitespace-normal!">
                <LiftCell comparison={withNothing} letter="A" scale={scale} />
              </Td>
              <Td numeric className="text-quiet max-wide:hidden">
                {words.p(withNothing.adjusted)}
              </Td>
              {hasBest ? <Td className="max-wide:hidden" /> : null}
            </tr>
          ) : null}
        </tbody>
      </Table>
      {role === 'primary' || cap !== null ? (
        <p className="border-t border-line px-4 py-2.5 text-small text-quiet">
          {hasBest ? t('bestNote') : null}{' '}
          {hasBest && leader && leader.expectedLoss !== null
            ? t('loss', {
                arm: words.armOf(arms, leader.id),
                loss: words.value(metric, leader.expectedLoss),
              })
            : null}{' '}
          {comparisons.length > 1
            ? t('adjusted', { method: role === 'primary' ? 'primary' : 'other' })
            : null}{' '}
          {cap === null ? null : t('cap', { cap: words.value('revenue', cap) })}
        </p>
      ) : null}
    </section>
  );
}
