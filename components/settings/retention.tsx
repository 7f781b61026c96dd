'use client';
// For how long the single events of visitors are kept. What was counted of them stays.
import { useTranslations } from 'next-intl';
import { Field } from '@/components/ui/field';
import { Section } from '@/components/ui/section';
import { Select } from '@/components/ui/select';
import { LEAST_MONTHS, MOST_MONTHS } from '@/core/limits';

const CHOICES = [LEAST_MONTHS, 6, 13, 18, MOST_MONTHS];
/** As the server has it. */
const EVER = 0;

interface RetentionProps {
  /** 0: for good. */
  months: number;
  onChange: (months: number) => void;
  disabled: boolean;
}

export function Retention({ months, onChange, disabled }: RetentionProps) {
  const t = useTranslations('settings.retention');
  // A program may have chosen another number.
  const choices = [...new Set([...CHOICES, months])].filter((one) => one !== EVER).sort((a, b) => a - b);
  return (
    <Section title={t('title')}>
      <Field label={t('label')} hint={t('hint')} disabled={disabled}>
        <Select
          value={String(months)}
          options={[
            ...choices.map((one) => ({ value: String(one), label: t('months', { months: one }) })),
            { value: String(EVER), label: t('ever') },
          ]}
          onChange={(next) => onChange(Number(next))}
        />
      </Field>
    </Section>
  );
}
