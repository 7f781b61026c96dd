'use client';
// What the figures stand on: the unit, what was left out, and which phases they come from.
import { useFormatter, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { ResultsView } from '@/server/trpc/router';

export function HowCounted({ results }: { results: ResultsView }) {
  const t = useTranslations('results.counted');
  const format = useFormatter();
  const period = useTranslations('results.period');
  const { excluded, phases, ofAllTime } = results;
  return (
    <section className="rounded-panel border border-line bg-panel px-4 py-3.5">
      <h2 className="text-section font-semibold">{t('title')}</h2>
      <dl className="mt-1">
        <Fact name={t('unit')}>{t('unitValue')}</Fact>
        <Fact name={t('bots')}>{format.number(excluded.botEvents)}</Fact>
        <Fact name={t('severalArms')}>{format.number(excluded.visitorsInSeveralArms)}</Fact>
      </dl>
      <p className="mt-2 text-small text-quiet">
        {t('note')} {ofAllTime.length > 0 ? period('excludedOfAllTime') : null}
      </p>
      {phases.length > 0 ? (
        <>
          <h3 className="mt-4 font-semibold">{t('phases')}</h3>
          <ol className="mt-1.5">
            {phases.toReversed().map((phase) => (
              <li
                key={phase.id}
                className="relative border-s border-line ps-4 pb-3 last:pb-0 before:absolute before:-start-[3.5px] before:top-[7px] before:size-1.5 before:rounded-full before:bg-line-strong first:before:bg-signal"
              >
                <div className="font-medium">{t('phase', { number: phase.number })}</div>
                <div className="text-small text-quiet">
                  {phase.endedAt === null
                    ? t('since', { start: format.dateTime(phase.startedAt, 'moment') })
                    : t('span', {
                        start: format.dateTime(phase.startedAt, 'moment'),
                        end: format.dateTime(phase.endedAt, 'moment'),
                      })}
                </div>
                <div className="text-small text-quiet">
                  {t('releases', {
                    count: phase.releases.length,
                    list: format.list(phase.releases.map(String)),
                  })}
                </div>
              </li>
            ))}
          </ol>
          <p className="mt-2 text-small text-quiet">{t('phaseNote')}</p>
        </>
      ) : null}
    </section>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="flex justify-between gap-3 border-b border-line py-1.5">
      <dt>{name}</dt>
      <dd className="text-end text-quiet">{children}</dd>
    </div>
  );
}
