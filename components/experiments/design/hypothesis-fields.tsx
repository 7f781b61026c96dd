'use client';
// What is thought before: what changes, for whom, and why it should matter.
import { useTranslations } from 'next-intl';
import { Field } from '@/components/ui/field';
import { Textarea } from '@/components/ui/input';
import { Section } from '@/components/ui/section';
import { LONGEST_HYPOTHESIS, type Hypothesis } from '@/core/experiments/experiment';

interface HypothesisFieldsProps {
  value: Hypothesis;
  onChange: (value: Hypothesis) => void;
  disabled: boolean;
}

export function HypothesisFields({ value, onChange, disabled }: HypothesisFieldsProps) {
  const t = useTranslations('experiments.design.hypothesis');
  return (
    <Section title={t('title')} description={t('note')}>
      <div className="grid gap-4 sm:grid-cols-3">
        {(['what', 'whom', 'why'] as const).map((part) => (
          <Field key={part} label={t(part)} disabled={disabled}>
            <Textarea
              rows={3}
              value={value[part]}
              maxLength={LONGEST_HYPOTHESIS}
              placeholder={t(`${part}Placeholder`)}
              onChange={(event) => onChange({ ...value, [part]: event.target.value })}
            />
          </Field>
        ))}
      </div>
    </Section>
  );
}
