'use client';
// What happened to an experiment, newest first: its phases, changed chances, and its end.
import { useFormatter, useTranslations } from 'next-intl';
import type { ExperimentView } from '@/server/trpc/router';
import { useExperimentWords } from '../use-experiment-words';
import { useDecisionWords } from './use-decision-words';

export function TimelinePanel({ view }: { view: ExperimentView }) {
  const t = useTranslations('experiments.timeline');
  const format = useFormatter();
  const { experiment, phases, changes, arms, variants } = view;
  const words = useExperimentWords(experiment.campaignId === null);
  const sayDecision = useDecisionWords();
  const events = [
    ...(experiment.startedAt === null ? [] : [{ at: experiment.startedAt, what: t('started') }]),
    // The first begins with the start.
    ...phases.slice(1).map(({ startedAt, number }) => ({ at: startedAt, what: t('phaseOf', { number }) })),
    ...changes.map(({ at, shares }) => ({
      at,
      what: t('changed', {
        shares: format.list(
          shares.map(
            ({ id, share }) =>
              `${words.arm(arms.find((arm) => arm.id === id))} ${format.number(share, 'wholeShare')}`,
          ),
        ),
      }),
    })),
    ...(experiment.endedAt === null || !experiment.decision
      ? []
      : [
          {
            at: experiment.endedAt,
            what: t('ended', { decision: sayDecision(experiment.decision, variants) }),
          },
        ]),
  ].toSorted((a, b) => b.at - a.at);
  return (
    <section className="rounded-panel border border-line bg-panel px-4 py-3.5">
      <h2 className="text-section font-semibold">{t('title')}</h2>
      <ol className="mt-2">
        {events.map(({ at, what }) => (
          <li
            key={`${at} ${what}`}
            className="relative border-s border-line ps-4 pb-3 last:pb-0 before:absolute before:-start-[3.5px] before:top-[7px] before:size-1.5 before:rounded-full before:bg-line-strong first:before:bg-signal"
          >
            <div className="wrap-anywhere">{what}</div>
            <div className="text-small text-quiet">{format.dateTime(at, 'moment')}</div>
          </li>
        ))}
      </ol>
    </section>
  );
}
