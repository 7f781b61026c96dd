'use client';
// Why the figures can be believed, or not: each check with its plain explanation.
import { ChevronRight } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { classNames } from '@/components/ui/class-names';
import type { Analysis, HealthCheck } from '@/server/trpc/router';
import { useExperimentWords } from '../use-experiment-words';

interface TrustPanelProps {
  analysis: Analysis;
  /** Whole ones that it ran. */
  days: number;
}

const TONES = { good: 'text-quiet', warning: 'text-warn', bad: 'text-bad' } as const;

export function TrustPanel({ analysis, days }: TrustPanelProps) {
  const t = useTranslations('experiments.trust');
  const { health, metrics } = analysis;
  const guards = metrics.filter(({ role }) => role === 'guardrail');
  const fine = guards.filter(({ comparisons }) => comparisons.every(({ outcome }) => outcome !== 'worse'));
  return (
    <section className="rounded-panel border border-line bg-panel px-4 py-3.5">
      <h2 className="text-section font-semibold">{t('title')}</h2>
      <div className="mt-1">
        {health.map((check) => (
          <Check key={check.kind} check={check} />
        ))}
        <Fact name={t('looks')}>{t('looksValue')}</Fact>
        <Fact name={t('guards')}>
          {guards.length === 0 ? (
            t('noGuards')
          ) : (
            <span className={fine.length < guards.length ? 'text-bad' : undefined}>
              {t('guardsValue', { fine: fine.length, of: guards.length })}
            </span>
          )}
        </Fact>
        <Fact name={t('window')}>{t('windowValue', { days })}</Fact>
      </div>
    </section>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="flex justify-between gap-3 border-b border-line py-1.5 ps-5 last:border-b-0">
      <span>{name}</span>
      <span className="text-end text-quiet">{children}</span>
    </div>
  );
}

function Check({ check }: { check: HealthCheck }) {
  const t = useTranslations('experiments.trust');
  const format = useFormatter();
  const words = useExperimentWords();
  const { kind, state, count, of, pValue } = check;
  const value = ((): string => {
    if (kind === 'split') return t(state === 'good' ? 'asPlanned' : 'off');
    if (kind === 'bots') return format.number(count);
    return of === 0 ? '–' : format.number(count / of, 'share');
  })();
  const isBad = state !== 'good';
  return (
    <details className="group border-b border-line" open={state === 'bad'}>
      <summary className="flex cursor-default list-none items-center gap-1 rounded-small py-1.5 hover:text-ink [&::-webkit-details-marker]:hidden">
        <ChevronRight
          aria-hidden
          className="size-4 shrink-0 text-faint transition-transform duration-120 group-open:rotate-90"
        />
        <span className="min-w-0 flex-1">{t(kind)}</span>
        <span className={classNames('text-end', TONES[state], isBad && 'font-medium')}>{value}</span>
      </summary>
      <div className="pb-2.5 ps-5 text-small text-quiet">
        <p>{t(`explain.${kind}`, { count, of, p: words.p(pValue ?? 1) })}</p>
        {isBad && kind !== 'bots' && kind !== 'clocks' ? (
          <p className="mt-1.5 text-ink">{t(`explain.${kind}Bad`)}</p>
        ) : null}
      </div>
    </details>
  );
}
