'use client';
// The course of things, as a drawing or as a table, with what was done meanwhile.
import { useFormatter, useTranslations } from 'next-intl';
import { goalFigure, isMoneyGoal } from '@/core/goal-figure';
import { Table, Td, Th } from '@/components/ui/table';
import type { EarlierResults, ResultsMark, ResultsView } from '@/server/trpc/router';
import type { FiguresTable } from './chart-menu';
import { ChartPanel } from './chart-panel';
import { pointAt } from './place-marks';
import { PerVisitor } from './per-visitor';
import { TrendChart } from './trend-chart';
import { TrendMarks, useMarkWords } from './trend-marks';
import { useFigureWords } from './use-figure-words';

interface TrendProps {
  trend: ResultsView['trend'];
  goal: ResultsView['campaign']['goal'];
  /** The course of the period before, point by point. */
  before?: EarlierResults['trend'];
  marks?: readonly ResultsMark[];
}

export function Trend(props: TrendProps) {
  const t = useTranslations('results');
  const { trend, goal, marks = [] } = props;
  const format = useFormatter();
  const doneIn = useDoneIn(props);
  const words = useFigureWords();

  const figures = (): FiguresTable => ({
    head: [
      t(`trend.units.${trend.unit}`),
      t('figures.exposed'),
      words.head(goal),
      t('trend.of'),
      ...(marks.length > 0 ? [t('marks.column')] : []),
    ],
    rows: trend.points.map((point, index) => [
      format.dateTime(point.start, trend.unit === 'hour' ? 'exactHour' : 'exactDay'),
      point.exposed,
      words.plain(goalFigure(goal, point, point.offered)),
      point.offered,
      ...(marks.length > 0 ? [doneIn(index).join('; ')] : []),
    ]),
  });

  return (
    <ChartPanel
      title={t(`trend.title.${trend.unit}`)}
      note={props.before ? t('trend.legend') : undefined}
      figures={figures}
      chart={
        <div className="px-2 pt-1 pb-2">
          <TrendChart {...props} />
        </div>
      }
      table={<TrendTable {...props} />}
    >
      <TrendMarks marks={marks} />
    </ChartPanel>
  );
}

/** In words, what was done within the point with this index. */
function useDoneIn({ trend, marks = [] }: TrendProps): (index: number) => string[] {
  const words = useMarkWords();
  return (index) => marks.filter(({ at }) => pointAt(trend.points, at) === index).map(words);
}

function TrendTable(props: TrendProps) {
  const {
    trend: { unit, points },
    goal,
    before,
  } = props;
  const t = useTranslations('results');
  const format = useFormatter();
  const doneIn = useDoneIn(props);
  const words = useFigureWords();
  // A sum of money is long, and stands beside the figure anyway.
  const sumClass = isMoneyGoal(goal) ? 'max-sm:hidden' : undefined;
  return (
    <div className="border-t border-line">
      <Table
        label={t(`trend.title.${unit}`)}
        focusable
        className="max-h-96 overflow-y-auto -outline-offset-2"
      >
        <thead>
          <tr>
            <Th>{t(`trend.units.${unit}`)}</Th>
            <Th numeric>{t('figures.exposed')}</Th>
            {before ? <Th numeric>{t('trend.before')}</Th> : null}
            <Th numeric className={sumClass}>
              {t(`goals.${goal}`)}
            </Th>
            <Th numeric>{t(isMoneyGoal(goal) ? 'orders.perVisitor' : 'trend.rate')}</Th>
          </tr>
        </thead>
        <tbody>
          {points
            .map((point, index) => ({ point, index, figure: goalFigure(goal, point, point.offered) }))
            .toReversed()
            .map(({ point, index, figure }) => (
              <tr key={point.start}>
                <Td>
                  <span className="whitespace-nowrap">
                    {format.dateTime(point.start, unit === 'hour' ? 'moment' : 'day')}
                  </span>
                  {doneIn(index).map((done) => (
                    <span key={done} className="block text-small text-quiet">
                      {done}
                    </span>
                  ))}
                </Td>
                <Td numeric>{format.number(point.exposed)}</Td>
                {before ? (
                  <Td numeric className="text-quiet">
                    {before[index] ? format.number(before[index].exposed) : '–'}
                  </Td>
                ) : null}
                <Td numeric className={sumClass}>
                  {words.sum(figure)}
                </Td>
                <Td numeric>
                  <PerVisitor inline figure={figure} />
                </Td>
              </tr>
            ))}
        </tbody>
      </Table>
    </div>
  );
}
