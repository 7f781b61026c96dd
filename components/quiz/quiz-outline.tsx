'use client';
// The flow as a list: every step with its questions and its ways, the selected one open to be edited.
import { ChevronRight } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { classNames } from '@/components/ui/class-names';
import { quizSteps } from '@/core/campaign/read-quiz';
import type { QuizTarget } from '@/core/campaign/quiz';
import { useQuizDesk } from './quiz-desk';
import { stepKey } from './read-flow';
import { TurnEditor } from './turn-editor';

export function QuizOutline() {
  const t = useTranslations('quiz.outline');
  const { variant, quiz, questions, words, selected, select, marked } = useQuizDesk();
  const steps = quizSteps(variant);
  const where = (to: QuizTarget, index: number) => {
    const next = to.kind === 'next' ? steps[index + 1]?.id : to.kind === 'step' ? to.step : undefined;
    return next === undefined ? t('end') : words.step(next);
  };
  if (steps.length === 0) return <p className="px-3 py-3 text-quiet">{t('empty')}</p>;
  return (
    <ol aria-label={t('title')} className="flex flex-col">
      {steps.map(({ id }, index) => {
        const key = stepKey(id);
        const isOpen = selected === key;
        const turn = quiz.flow.find(({ step }) => step === id);
        const asked = questions.filter(({ step }) => step === id);
        return (
          <li
            key={id}
            className={classNames('border-b border-line', marked.has(key) && 'border-s-2 border-s-warn')}
          >
            <button
              type="button"
              aria-expanded={isOpen}
              onClick={() => select(isOpen ? null : key)}
              className="flex w-full items-start gap-2 px-3 py-2 text-start hover:bg-hover focus-visible:-outline-offset-2"
            >
              <span className="w-5 shrink-0 text-small text-faint tabular-nums">{index + 1}</span>
              <span className="min-w-0 flex-1">
                <span className="block truncate font-medium">{words.step(id)}</span>
                <span className="block truncate text-small text-quiet">
                  {asked.length === 0
                    ? t('asksNothing')
                    : asked.map((one) => words.question(one.id)).join(' · ')}
                </span>
                {isOpen ? null : (
                  <>
                    {turn?.skip ? (
                      <span className="block text-small text-quiet">
                        {t('skipped', { rule: words.rule(turn.skip) })}
                      </span>
                    ) : null}
                    {turn?.ways.map(({ when, to }, at) => (
                      <span key={at} className="block text-small text-quiet">
                        {t('way', { rule: words.rule(when), step: where(to, index) })}
                      </span>
                    ))}
                    <span className="block text-small text-quiet">
                      {t(turn && turn.ways.length > 0 ? 'otherwise' : 'always', {
                        step: where(turn?.otherwise ?? { kind: 'next' }, index),
                      })}
                    </span>
                  </>
                )}
              </span>
              <ChevronRight
                aria-hidden
                className={classNames('mt-0.5 size-4 shrink-0 text-faint', isOpen && 'rotate-90')}
              />
            </button>
            {isOpen ? <TurnEditor step={id} /> : null}
          </li>
        );
      })}
    </ol>
  );
}
