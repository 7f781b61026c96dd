'use client';
// What stands in the way of the start, and what is worth knowing before it.
import { CircleAlert, CircleCheck, Info } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { DesignProblem } from '@/core/experiments/check-design';
import { useExperimentWords } from '../use-experiment-words';

export function ProblemPanel({ problems }: { problems: readonly DesignProblem[] }) {
  const t = useTranslations('experiments.design.problems');
  const words = useExperimentWords();
  const errors = problems.filter(({ severity }) => severity === 'error');
  const warnings = problems.filter(({ severity }) => severity === 'warning');
  const say = ({ code, metric }: DesignProblem) =>
    t(`codes.${code}`, { metric: metric ? words.metric(metric) : '' });
  return (
    <section className="rounded-panel border border-line bg-panel px-4 py-3.5">
      <h2 className="text-section font-semibold">{t('title')}</h2>
      {errors.length === 0 ? (
        <p className="mt-2 flex items-start gap-2">
          <CircleCheck aria-hidden className="mt-0.5 size-4 shrink-0 text-good" />
          {t('ready')}
        </p>
      ) : (
        <ul className="mt-2 flex flex-col gap-2">
          {errors.map((problem) => (
            <li key={problem.code + (problem.metric ?? '')} className="flex items-start gap-2">
              <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-bad" />
              {say(problem)}
            </li>
          ))}
        </ul>
      )}
      {warnings.length > 0 ? (
        <>
          <h3 className="mt-3 font-medium">{t('warnings')}</h3>
          <ul className="mt-1.5 flex flex-col gap-2 text-quiet">
            {warnings.map((problem) => (
              <li key={problem.code} className="flex items-start gap-2">
                <Info aria-hidden className="mt-0.5 size-4 shrink-0" />
                {say(problem)}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  );
}
