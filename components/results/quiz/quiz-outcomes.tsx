'use client';
// What the quiz concludes of how many, and what they did.
import { useTranslations } from 'next-intl';
import { Table, Td, Th } from '@/components/ui/table';
import type { FiguresTable } from '../chart-menu';
import { ChartPanel } from '../chart-panel';
import { CameCells, CameHeads, ratesIn, useCameFigures } from './came-columns';
import type { QuizArm } from './quiz-panels';
import { ShareCell, shareColumns } from './share-cell';
import { ShareChart } from './share-chart';
import { useQuizNames } from './use-quiz-names';

export function QuizOutcomes({ arm, isOfAllTime }: { arm: QuizArm; isOfAllTime: boolean }) {
  const t = useTranslations('results.quiz');
  const names = useQuizNames();
  const { outcomes } = arm;
  const rates = ratesIn(outcomes);
  const came = useCameFigures(rates);
  const figures = (): FiguresTable => ({
    head: [t('outcome'), t('visitors'), t('share'), t('shareLow'), t('shareHigh'), ...came.heads],
    rows: outcomes.map((outcome) => [
      names.outcome(outcome),
      ...shareColumns(outcome.share),
      ...came.cells(outcome),
    ]),
  });
  return (
    <ChartPanel
      title={t('outcomesTitle')}
      range={isOfAllTime ? t('range') : undefined}
      chart={
        <ShareChart
          label={t('outcomesLabel')}
          rows={outcomes.map((outcome) => ({
            key: outcome.id,
            name: names.outcome(outcome),
            share: outcome.share,
          }))}
        />
      }
      table={
        <div className="border-t border-line">
          <Table label={t('outcomesTitle')} focusable className="-outline-offset-2 rounded-none">
            <thead>
              <tr>
                <Th>{t('outcome')}</Th>
                <Th numeric>{t('share')}</Th>
                <CameHeads rates={rates} />
              </tr>
            </thead>
            <tbody>
              {outcomes.map((outcome) => (
                <tr key={outcome.id}>
                  <Td className="min-w-36">{names.outcome(outcome)}</Td>
                  <Td numeric>
                    <ShareCell share={outcome.share} />
                  </Td>
                  <CameCells row={outcome} rates={rates} />
                </tr>
              ))}
            </tbody>
          </Table>
        </div>
      }
      figures={figures}
    >
      <p className="border-t border-line px-4 py-3 text-small text-quiet">{t('outcomesNote')}</p>
    </ChartPanel>
  );
}
