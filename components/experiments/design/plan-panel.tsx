'use client';
// How long the experiment will take, the price of looking early, and what could make it shorter.
import { useFormatter, useTranslations } from 'next-intl';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Message } from '@/components/ui/message';
import { Select } from '@/components/ui/select';
import type { ExperimentPlan } from '@/core/experiments/experiment';
import { natureOf, type Metric } from '@/core/experiments/metric';
import type { Advice } from '@/core/experiments/plan-experiment';
import { useExperimentWords } from '../use-experiment-words';
import { PercentField } from './percent-field';
import { PlanChart } from './plan-chart';
import type { PlanInSight } from './use-plan';

interface PlanPanelProps {
  metric: Metric;
  asked: ExperimentPlan;
  sight: PlanInSight;
  onChange: (plan: ExperimentPlan) => void;
  disabled: boolean;
}

const POWERS = { low: 0.8, high: 0.9 } as const;
const WEEK = 7;

export function PlanPanel({ metric, asked, sight, onChange, disabled }: PlanPanelProps) {
  const t = useTranslations('experiments.design.plan');
  const { traffic, plan, isReckoned, advice } = sight;
  return (
    <section className="rounded-panel border border-line bg-panel px-4 py-3.5">
      <h2 className="text-section font-semibold">{t('title')}</h2>
      {plan ? (
        <>
          <p className="mt-2 text-figure font-semibold tracking-[-0.015em]">
            {plan.days === null ? t('never') : t('days', { weeks: Math.ceil(plan.days / WEEK) })}
          </p>
          <p className="text-small text-quiet">
            {t('visitors', { visitors: plan.visitors })}.{' '}
            {t('price', { more: Math.max(0, plan.visitors - plan.oneLook) })}
          </p>
        </>
      ) : null}
      {isReckoned && !plan ? <p className="mt-2">{t('impossible')}</p> : null}
      {plan && plan.verdict !== 'ok' ? (
        <div className="mt-3">
          <Message tone={plan.verdict === 'long' ? 'warn' : 'bad'}>{t(plan.verdict)}</Message>
        </div>
      ) : null}
      {advice.length > 0 ? <AdviceList advice={advice} /> : null}
      {plan && plan.curve.length > 1 ? <PlanChart curve={plan.curve} days={plan.days} /> : null}
      <div className="mt-4 flex flex-col gap-4">
        {traffic ? <Source metric={metric} traffic={traffic} sight={sight} /> : null}
        {traffic && (traffic.source === null || !sight.baseline) ? (
          <Expected metric={metric} asked={asked} sight={sight} onChange={onChange} disabled={disabled} />
        ) : null}
        <PercentField
          label={t('effect')}
          hint={t('effectHint')}
          value={asked.effect}
          min={0.01}
          max={5}
          disabled={disabled}
          onChange={(effect) => onChange({ ...asked, effect })}
        />
        <Field label={t('power')} disabled={disabled}>
          <Select
            value={asked.power > 0.85 ? 'high' : 'low'}
            options={(['low', 'high'] as const).map((key) => ({ value: key, label: t(`powers.${key}`) }))}
            onChange={(key) => onChange({ ...asked, power: POWERS[key] })}
          />
        </Field>
      </div>
    </section>
  );
}

function AdviceList({ advice }: { advice: readonly Advice[] }) {
  const t = useTranslations('experiments.design.plan');
  const words = useExperimentWords();
  const format = useFormatter();
  const say = (one: Advice) => {
    switch (one.code) {
      case 'leadingGoal':
        return t('advices.leadingGoal', { metric: words.metric(one.metric) });
      case 'largerEffect':
        return t('advices.largerEffect', { effect: format.number(one.effect, 'wholeShare') });
      default:
        return t(`advices.${one.code}`);
    }
  };
  return (
    <div className="mt-3">
      <h3 className="font-medium">{t('advice')}</h3>
      <ul className="mt-1">
        {advice.map((one) => (
          <li
            key={one.code + ('metric' in one ? one.metric : '')}
            className="flex justify-between gap-3 border-b border-line py-1.5 last:border-b-0"
          >
            <span className="min-w-0">{say(one)}</span>
            <span className="shrink-0 text-quiet">
              {t('adviceDays', { weeks: Math.ceil(one.days / WEEK) })}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

interface SourceProps {
  metric: Metric;
  traffic: NonNullable<PlanInSight['traffic']>;
  sight: PlanInSight;
}

/** Whose figures it is reckoned from. */
function Source({ metric, traffic, sight }: SourceProps) {
  const t = useTranslations('experiments.design.plan');
  const format = useFormatter();
  const words = useExperimentWords();
  if (traffic.source === null) return <p className="text-small text-quiet">{t('unknown')}</p>;
  const value = sight.baseline ? words.value(metric, sight.baseline.mean) : '';
  const rate = !sight.baseline
    ? t('noRate')
    : natureOf(metric).unit === 'money'
      ? t('money', { value })
      : t('rate', { noun: words.metric(metric), value });
  return (
    <p className="text-small text-quiet">
      {t(`from.${traffic.source}`, {
        days: Math.max(1, traffic.days),
        rate,
        perDay: format.number(Math.round(traffic.visitorsPerDay ?? 0)),
      })}
    </p>
  );
}

/** What is expected, where nothing is known. */
function Expected({ metric, asked, sight, onChange, disabled }: PlanPanelProps) {
  const t = useTranslations('experiments.design.plan');
  const words = useExperimentWords();
  const isMoney = natureOf(metric).unit === 'money';
  return (
    <>
      {isMoney ? (
        <p className="text-small text-quiet">{t('baselineMoney', { metric: words.metric(metric) })}</p>
      ) : (
        <PercentField
          label={t('baseline', { metric: words.metric(metric) })}
          value={asked.baseline ?? 0}
          min={0}
          max={0.99}
          disabled={disabled}
          onChange={(baseline) => onChange({ ...asked, baseline: baseline > 0 ? baseline : null })}
        />
      )}
      {sight.traffic?.source === null ? (
        <Field label={t('perDay')} disabled={disabled}>
          <Input
            type="number"
            inputMode="numeric"
            min={0}
            value={asked.visitorsPerDay ?? ''}
            className="max-w-28 [appearance:textfield] text-end"
            onWheel={(event) => event.currentTarget.blur()}
            onChange={(event) => {
              const visitors = Number(event.target.value);
              onChange({ ...asked, visitorsPerDay: visitors > 0 ? Math.round(visitors) : null });
            }}
          />
        </Field>
      ) : null}
    </>
  );
}
