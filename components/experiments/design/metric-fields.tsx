'use client';
// Which metric decides, and what each of the others is for.
import { useTranslations } from 'next-intl';
import { Field } from '@/components/ui/field';
import { Section } from '@/components/ui/section';
import { Select } from '@/components/ui/select';
import { comparableMetrics, type ArmsToCompare } from '@/core/experiments/check-design';
import type { ExperimentDesign, ExperimentKind } from '@/core/experiments/experiment';
import { natureOf, type Metric } from '@/core/experiments/metric';
import { useExperimentWords } from '../use-experiment-words';

type Role = 'none' | 'secondary' | 'guardrail';

interface MetricFieldsProps {
  kind: ExperimentKind;
  arms: ArmsToCompare;
  design: ExperimentDesign;
  onChange: (part: Partial<ExperimentDesign>) => void;
  disabled: boolean;
}

export function MetricFields({ kind, arms, design, onChange, disabled }: MetricFieldsProps) {
  const t = useTranslations('experiments.design.metrics');
  const hints = useTranslations('experiments.metricHints');
  const words = useExperimentWords();
  const { primary, secondary, guardrails } = design;
  const deciding = comparableMetrics(kind, arms, design.control);
  const known = comparableMetrics(kind, arms);
  // What is chosen stays to be seen, though it cannot decide: the list of problems says why.
  const choices = deciding.includes(primary) ? deciding : [primary, ...deciding];
  const roleOf = (metric: Metric): Role => {
    if (guardrails.includes(metric)) return 'guardrail';
    return secondary.includes(metric) ? 'secondary' : 'none';
  };
  const give = (metric: Metric, role: Role) => {
    const without = (list: readonly Metric[]) => list.filter((one) => one !== metric);
    onChange({
      secondary: role === 'secondary' ? [...without(secondary), metric] : without(secondary),
      guardrails: role === 'guardrail' ? [...without(guardrails), metric] : without(guardrails),
    });
  };
  const others = known.filter((metric) => metric !== primary);
  return (
    <Section title={t('title')} description={t('note')}>
      <div className="max-w-sm">
        <Field
          label={t('primary')}
          hint={`${hints(primary)}, ${t(natureOf(primary).known)}`}
          disabled={disabled}
        >
          <Select
            value={primary}
            options={choices.map((metric) => ({ value: metric, label: words.metric(metric) }))}
            onChange={(metric) =>
              onChange({
                primary: metric,
                secondary: secondary.filter((one) => one !== metric),
                guardrails: guardrails.filter((one) => one !== metric),
              })
            }
          />
        </Field>
      </div>
      {others.length > 0 ? (
        <>
          <h3 className="mt-5 font-medium">{t('others')}</h3>
          <ul className="mt-2 rounded-control border border-line">
            {others.map((metric) => (
              <li
                key={metric}
                className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line px-3 py-2 last:border-b-0"
              >
                <span className="min-w-0 flex-1 basis-40">
                  <span className="block font-medium">{words.metric(metric)}</span>
                  <span className="block text-small text-quiet">{hints(metric)}</span>
                </span>
                <span className="w-36">
                  <Field label={`${t('role')}: ${words.metric(metric)}`} hideLabel disabled={disabled}>
                    <Select
                      dense
                      value={roleOf(metric)}
                      options={(['none', 'secondary', 'guardrail'] as const).map((role) => ({
                        value: role,
                        label: t(role),
                      }))}
                      onChange={(role) => give(metric, role)}
                    />
                  </Field>
                </span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </Section>
  );
}
