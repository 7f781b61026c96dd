'use client';
// What each question is worth: whom it loses, against what its answer says of the outcome and of the goal. Suggests what to cut.
import { Scissors } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Table, Td, Th } from '@/components/ui/table';
import type { FiguresTable } from '../chart-menu';
import { ChartPanel } from '../chart-panel';
import type { QuizArm } from './quiz-panels';
import { ShareCell, shareColumns, useShareWords } from './share-cell';
import { useWorthRows, type WorthRow } from './use-worth-rows';
import { WorthChart } from './worth-chart';

interface QuizWorthProps {
  arm: QuizArm;
  isOfAllTime: boolean;
}

export function QuizWorth({ arm, isOfAllTime }: QuizWorthProps) {
  const t = useTranslations('results.quiz');
  const goals = useTranslations('results.goals');
  const rows = useWorthRows(arm);
  if (rows.length === 0) return null;
  const counted = goals(arm.worthGoal);
  const figures = (): FiguresTable => ({
    head: [
      t('question'),
      t('leftHere'),
      t('leftShare'),
      t('leftLow'),
      t('leftHigh'),
      t('saysShareHead'),
      t('bits'),
      t('ofGoal', { goal: counted }),
      t('verdict'),
    ],
    rows: rows.map(({ name, left, says, bits, goal: words, verdict }) => [
      name,
      ...(left ? shareColumns(left) : ['', '', '', '']),
      says === null ? '' : Math.round(says * 1e4) / 1e4,
      bits === null ? '' : Math.round(bits * 1e4) / 1e4,
      words,
      verdict ? t(`worth.${verdict}`) : '',
    ]),
  });
  return (
    <ChartPanel
      title={t('worthTitle')}
      range={isOfAllTime ? t('range') : undefined}
      chart={<WorthChart rows={rows} />}
      table={
        <div className="border-t border-line">
          <Table label={t('worthTitle')} focusable className="-outline-offset-2 rounded-none">
            <thead>
              <tr>
                <Th>{t('question')}</Th>
                <Th numeric>{t('leftHere')}</Th>
                <Th>{t('ofOutcome')}</Th>
                <Th>{t('ofGoal', { goal: counted })}</Th>
                <Th>{t('verdict')}</Th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.key}>
                  <Td className="min-w-40">{row.name}</Td>
                  <Td numeric>
                    {row.left ? <ShareCell share={row.left} /> : <span className="text-faint">–</span>}
                  </Td>
                  <Td className="min-w-36">{row.outcome}</Td>
                  <Td className="min-w-36">{row.goal}</Td>
                  <Td className="min-w-32">
                    {row.verdict ? t(`worth.${row.verdict}`) : <span className="text-faint">–</span>}
                  </Td>
                </tr>
              ))}
            </tbody>
          </Table>
        </div>
      }
      figures={figures}
    >
      <div className="border-t border-line px-4 py-3">
        <Suggestions rows={rows} />
        <p className="mt-2 max-w-[80ch] text-small text-quiet">{t('worthNote')}</p>
      </div>
    </ChartPanel>
  );
}

function Suggestions({ rows }: { rows: readonly WorthRow[] }) {
  const t = useTranslations('results.quiz');
  const words = useShareWords();
  const found = rows.filter(({ verdict }) => verdict === 'cut' || verdict === 'idle');
  if (found.length === 0) return <p>{t(isEarly(rows) ? 'suggestEarly' : 'suggestNone')}</p>;
  return (
    <ul className="flex flex-col gap-2">
      {found.map(({ key, name, left, verdict }) => (
        <li key={key} className="flex items-start gap-2">
          <Scissors aria-hidden className="mt-0.5 size-4 shrink-0 text-quiet" />
          <span className="min-w-0 wrap-break-word">
            {verdict === 'cut' && left?.interval
              ? t('suggestCut', { name, share: words.share(left), interval: words.interval(left.interval) })
              : t('suggestIdle', { name })}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** While everybody gave the same answer there is nothing to weigh yet; words never are. */
function isEarly(rows: readonly WorthRow[]): boolean {
  const weighed = rows.filter(({ isWords }) => !isWords);
  return (
    rows.some(({ verdict }) => verdict === 'early') ||
    (weighed.length > 0 && weighed.every(({ verdict }) => verdict === undefined))
  );
}
