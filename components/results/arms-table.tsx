'use client';
// What each arm did, the holdout among them: letters and colours as everywhere.
import Link from 'next/link';
import { useFormatter, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { ArmLetter } from '@/components/ui/arm-letter';
import { linkClass } from '@/components/ui/link-class';
import { Table, Td, Th } from '@/components/ui/table';
import { HOLDOUT } from '@/core/assignment';
import { goalFigure, isShopGoal } from '@/core/goal-figure';
import type { ResultsView } from '@/server/trpc/router';
import { ChartMenu, type FiguresTable } from './chart-menu';
import { PerVisitor } from './per-visitor';
import { useFigureWords } from './use-figure-words';

const COUNTED = ['exposed', 'shown', 'clicked', 'closed', 'submitted'] as const;

interface ArmsTableProps {
  results: Pick<ResultsView, 'arms' | 'campaign'>;
  /** Where variants are compared; absent for those who may not go there. */
  experiments?: string | undefined;
}

export function ArmsTable({ results, experiments }: ArmsTableProps) {
  const t = useTranslations('results');
  const format = useFormatter();
  const { campaign } = results;
  const words = useFigureWords();
  const figureOf = (arm: ResultsView['arms'][number]) => goalFigure(campaign.goal, arm, arm.exposed);
  const isHoldout = (arm: ResultsView['arms'][number]) => arm.id === HOLDOUT;
  const arms = [...results.arms.filter(isHoldout), ...results.arms.filter((arm) => !isHoldout(arm))];
  const compared = arms.filter((arm) => !isHoldout(arm)).length > 1;
  const figures = (): FiguresTable => ({
    head: [t('arms.arm'), ...COUNTED.map((key) => t(`figures.${key}`)), words.head(campaign.goal)],
    rows: arms.map((arm) => [
      isHoldout(arm) ? t('arms.holdout') : `${arm.letter} ${arm.name}`,
      ...COUNTED.map((key) => arm[key]),
      words.plain(figureOf(arm)),
    ]),
  });
  return (
    <section className="rounded-panel border border-line bg-panel">
      <header className="flex items-center justify-between gap-3 ps-4 pe-2 pt-2">
        <h2 className="text-section font-semibold">{t('arms.title')}</h2>
        <ChartMenu title={t('arms.title')} table={figures} />
      </header>
      <Table label={t('arms.title')} focusable className="-outline-offset-2 rounded-none">
        <thead>
          <tr>
            <Th>{t('arms.arm')}</Th>
            <Th numeric>{t('figures.exposed')}</Th>
            <Th numeric className="max-sm:hidden">
              {t('figures.shown')}
            </Th>
            <Th numeric className="max-sm:hidden">
              {t('figures.clicked')}
            </Th>
            <Th numeric className="max-sm:hidden">
              {t('figures.closed')}
            </Th>
            <Th numeric className="max-sm:hidden">
              {t('figures.submitted')}
            </Th>
            <Th numeric>{t(`goalRates.${campaign.goal}`)}</Th>
          </tr>
        </thead>
        <tbody>
          {arms.map((arm) => (
            <tr key={arm.id}>
              <Td>
                <span className="flex items-center gap-2">
                  <ArmLetter letter={arm.letter} />
                  <span className="min-w-0 wrap-break-word">
                    {isHoldout(arm) ? t('arms.holdout') : arm.name}
                  </span>
                </span>
              </Td>
              <Td numeric>{format.number(arm.exposed)}</Td>
              {isHoldout(arm) ? (
                <HoldoutCells>
                  {isShopGoal(campaign.goal) ? <PerVisitor figure={figureOf(arm)} /> : undefined}
                </HoldoutCells>
              ) : (
                <>
                  <Td numeric className="max-sm:hidden">
                    {format.number(arm.shown)}
                  </Td>
                  <Td numeric className="max-sm:hidden">
                    {format.number(arm.clicked)}
                  </Td>
                  <Td numeric className="max-sm:hidden">
                    {format.number(arm.closed)}
                  </Td>
                  <Td numeric className="max-sm:hidden">
                    {format.number(arm.submitted)}
                  </Td>
                  <Td numeric>
                    <PerVisitor figure={figureOf(arm)} />
                  </Td>
                </>
              )}
            </tr>
          ))}
        </tbody>
      </Table>
      {compared ? (
        <p className="border-t border-line px-4 py-3 text-small text-quiet">
          {t.rich('arms.noWinner', {
            link: (chunks) =>
              experiments === undefined ? null : (
                <Link href={experiments} className={linkClass}>
                  {chunks}
                </Link>
              ),
          })}
        </p>
      ) : null}
    </section>
  );
}

/** What is reached in the shop is counted in the holdout too; the rest it cannot do. */
function HoldoutCells({ children }: { children: ReactNode }) {
  const t = useTranslations('results.arms');
  if (children === undefined)
    return (
      <Td numeric colSpan={5} className="whitespace-normal! text-quiet max-sm:text-small">
        {t('holdoutNote')}
      </Td>
    );
  return (
    <>
      <Td numeric colSpan={4} className="whitespace-normal! text-quiet max-sm:hidden">
        {t('holdoutNote')}
      </Td>
      <Td numeric>{children}</Td>
    </>
  );
}
