'use client';
// The fields that every site has, new or old.
import { useLocale, useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { Combobox } from '@/components/ui/combobox';
import { Field } from '@/components/ui/field';
import { Input, Textarea } from '@/components/ui/input';
import { MAX_NAME_LENGTH } from '@/core/limits';
import { currencyOptions, timeZoneOptions } from './choices';

export interface SiteBasicsValues {
  name: string;
  /** One domain per line. */
  domains: string;
  timeZone: string;
  currency: string;
}

/** The fields that the server may refuse. */
export const SITE_FIELDS = ['name', 'domains', 'timeZone', 'currency', 'attentionHours', 'holdout'] as const;

export type SiteProblems = Partial<Record<(typeof SITE_FIELDS)[number] | 'form', string>>;

interface SiteBasicsProps {
  values: SiteBasicsValues;
  problems: SiteProblems;
  onChange: (change: Partial<SiteBasicsValues>) => void;
  disabled?: boolean;
}

export function SiteBasics({ values, problems, onChange, disabled }: SiteBasicsProps) {
  const t = useTranslations('settings.fields');
  const locale = useLocale();
  const zones = useMemo(() => timeZoneOptions(), []);
  const currencies = useMemo(() => currencyOptions(locale), [locale]);
  return (
    <>
      <Field label={t('name')} error={problems.name} disabled={disabled}>
        <Input
          value={values.name}
          maxLength={MAX_NAME_LENGTH}
          onChange={(event) => onChange({ name: event.target.value })}
        />
      </Field>
      <Field label={t('domains')} hint={t('domainsHint')} error={problems.domains} disabled={disabled}>
        <Textarea
          rows={3}
          spellCheck={false}
          autoCapitalize="none"
          value={values.domains}
          onChange={(event) => onChange({ domains: event.target.value })}
        />
      </Field>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={t('timeZone')} hint={t('timeZoneHint')} error={problems.timeZone} disabled={disabled}>
          <Combobox options={zones} value={values.timeZone} onChange={(timeZone) => onChange({ timeZone })} />
        </Field>
        <Field label={t('currency')} hint={t('currencyHint')} error={problems.currency} disabled={disabled}>
          <Combobox
            options={currencies}
            value={values.currency}
            onChange={(currency) => onChange({ currency })}
          />
        </Field>
      </div>
    </>
  );
}
