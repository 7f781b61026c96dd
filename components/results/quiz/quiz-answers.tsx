'use client';
// What visitors answer to a question, and what those of each answer did.
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Select } from '@/components/ui/select';
import { Table, Td, Th } from '@/components/ui/table';
import type { FiguresTable } from '../chart-menu';
import { ChartPanel } from '../chart-panel';
import { CameCells, CameHeads, ratesIn, useCameFigures } from './came-columns';
import type { QuizArm } from './quiz-panels';
import { ShareCell, shareColumns } from './share-cell';
import { ShareChart } from './share-chart';
import { useQuizNames } from './use-quiz-names';

export function QuizAnswers({ arm, isOfAllTime }: { arm: QuizArm; isOfAllTime: boolean }) {
  const t = useTranslations('results.quiz');
  const names = useQuizNames();
  const questions = arm.steps.flatMap((step) => step.questions);
  const [chosen, setChosen] = useState('');
  const question = questions.find(({ id }) => id === chosen) ?? questions[0];
  const rates = ratesIn(questions.flatMap(({ answers }) => answers));
  const came = useCameFigures(rates);
  if (!question) return null;
  const { answers, answered, kind } = question;
  const title = t('answersTitle');
  // Everything at once: whoever takes the figures away wants all questions.
  const figures = (): FiguresTable => ({
    head: [
      t('question'),
      t('answer'),
      t('visitors'),
      t('share'),
      t('shareLow'),
      t('shareHigh'),
      ...came.heads,
    ],
    rows: questions.flatMap((one) =>
      one.answers.map((answer) => [
        names.question(one),
        names.answer(answer),
        ...shareColumns(answer.share),
        ...came.cells(answer),
      ]),
    ),
  });
  const rows = answers.map((answer) => ({
    key: answer.value,
    name: names.answer(answer),
    share: answer.share,
  }));
  return (
    <ChartPanel
      title={title}
      note={t('answeredBy', { count: answered })}
      range={isOfAllTime ? t('range') : undefined}
      choices={
        <div className="w-64 max-w-full">
          <Select
            dense
            label={t('question')}
            value={question.id}
            onChange={setChosen}
            options={questions.map((one) => ({ value: one.id, label: names.question(one) }))}
          />
        </div>
      }
      chart={
        answers.length === 0 ? (
          <p className="px-4 pb-3.5 text-quiet">{t('noAnswers')}</p>
        ) : (
          <ShareChart rows={rows} label={t('answersLabel', { question: names.question(question) })} />
        )
      }
      table={
        <div className="border-t border-line">
          <Table label={names.question(question)} focusable className="-outline-offset-2 rounded-none">
            <thead>
              <tr>
                <Th>{t('answer')}</Th>
                <Th numeric>{t('share')}</Th>
                <CameHeads rates={rates} />
              </tr>
            </thead>
            <tbody>
              {answers.map((answer) => (
                <tr key={answer.value}>
                  <Td className="min-w-36">{names.answer(answer)}</Td>
                  <Td numeric>
                    <ShareCell share={answer.share} />
                  </Td>
                  <CameCells row={answer} rates={rates} />
                </tr>
              ))}
            </tbody>
          </Table>
        </div>
      }
      figures={figures}
    >
      <p className="border-t border-line px-4 py-3 text-small text-quiet">
        {kind === 'many' ? `${t('several')} ` : ''}
        {kind === 'text' ? `${t('written')} ` : ''}
        {t('answersNote')}
      </p>
    </ChartPanel>
  );
}
