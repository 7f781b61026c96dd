'use client';
// How far visitors get: who sees each step, who leaves there, and how long half of them need at most.
import { useFormatter, useTranslations } from 'next-intl';
import { Table, Td, Th } from '@/components/ui/table';
import type { FiguresTable } from '../chart-menu';
import { ChartPanel } from '../chart-panel';
import { FunnelChart } from '../funnel-chart';
import type { NamedRung } from '../use-named-funnels';
import type { QuizArm } from './quiz-panels';
import { ShareCell, shareColumns } from './share-cell';
import { useQuizNames } from './use-quiz-names';
import { useTimeWords } from './use-time-words';

export function QuizSteps({ arm, isOfAllTime }: { arm: QuizArm; isOfAllTime: boolean }) {
  const t = useTranslations('results.quiz');
  const names = useQuizNames();
  const time = useTimeWords();
  const format = useFormatter();
  const steps = arm.steps.map((step, place) => ({ ...step, title: names.step(step, place) }));
  // What is gone is in the table alone: it is no part of the way that visitors go now.
  const stands = steps.filter(({ isGone }) => !isGone);
  const counts = [arm.shown, ...stands.map(({ saw }) => saw), arm.completed.count];
  const titles = [t('sawCampaign'), ...stands.map(({ title }) => title), t('finished')];
  const rungs = titles.map((name, place): NamedRung => {
    const before = counts[place - 1];
    return {
      key: `${place}`,
      name,
      visitors: counts[place] ?? 0,
      ...(before !== undefined && { before }),
    };
  });
  const figures = (): FiguresTable => ({
    head: [
      t('question'),
      t('saw'),
      t('leftHere'),
      t('leftShare'),
      t('leftLow'),
      t('leftHigh'),
      t('medianSeconds'),
    ],
    rows: steps.map(({ title, saw, left, medianTime }) => [
      title,
      saw,
      ...(left ? shareColumns(left) : ['', '', '', '']),
      medianTime === null ? '' : Math.round(medianTime / 100) / 10,
    ]),
  });
  return (
    <ChartPanel
      title={t('stepsTitle')}
      range={isOfAllTime ? t('range') : undefined}
      chart={<FunnelChart funnels={[{ arm: arm.arm, letter: arm.letter, name: arm.name, rungs }]} />}
      table={
        <div className="border-t border-line">
          <Table label={t('stepsTitle')} focusable className="-outline-offset-2 rounded-none">
            <thead>
              <tr>
                <Th>{t('question')}</Th>
                <Th numeric>{t('saw')}</Th>
                <Th numeric>{t('leftHere')}</Th>
                <Th numeric>{t('median')}</Th>
              </tr>
            </thead>
            <tbody>
              {steps.map(({ id, title, saw, left, medianTime }, place) => (
                <tr key={`${id} ${place}`}>
                  <Td className="min-w-44">{title}</Td>
                  <Td numeric>{format.number(saw)}</Td>
                  <Td numeric>{left ? <ShareCell share={left} /> : <span className="text-faint">–</span>}</Td>
                  <Td numeric>{time(medianTime)}</Td>
                </tr>
              ))}
            </tbody>
          </Table>
        </div>
      }
      figures={figures}
    >
      <p className="border-t border-line px-4 py-3 text-small text-quiet">{t('stepsNote')}</p>
    </ChartPanel>
  );
}
