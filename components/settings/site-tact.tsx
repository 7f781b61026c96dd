'use client';
// How much a visitor is asked, across all campaigns of a site.
import { useTranslations } from 'next-intl';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Section } from '@/components/ui/section';
import { Switch } from '@/components/ui/switch';
import type { SiteProblems } from './site-basics';
import type { SiteValues } from './use-site-draft';

interface SiteTactProps {
  values: SiteValues;
  problems: SiteProblems;
  onChange: (change: Partial<SiteValues>) => void;
  disabled: boolean;
}

export function SiteTact({ values, problems, onChange, disabled }: SiteTactProps) {
  const t = useTranslations('settings.tact');
  return (
    <Section title={t('title')} description={t('description')}>
      <div className="flex flex-col gap-5">
        <Switch
          label={t('consent')}
          hint={t('consentHint')}
          checked={values.consentRequired}
          onChange={(consentRequired) => onChange({ consentRequired })}
          disabled={disabled}
        />
        <Field label={t('hours')} hint={t('hoursHint')} error={problems.attentionHours} disabled={disabled}>
          <Input
            inputMode="numeric"
            value={values.attentionHours}
            onChange={(event) => onChange({ attentionHours: event.target.value })}
            className="max-w-24"
          />
        </Field>
        <Field label={t('holdout')} hint={t('holdoutHint')} error={problems.holdout} disabled={disabled}>
          <span className="flex items-center gap-1.5">
            <Input
              inputMode="numeric"
              value={values.holdout}
              onChange={(event) => onChange({ holdout: event.target.value })}
              className="max-w-24"
            />
            <span aria-hidden className="text-quiet">
              %
            </span>
          </span>
        </Field>
        <Switch
          label={t('paused')}
          hint={t('pausedHint')}
          checked={values.paused}
          onChange={(paused) => onChange({ paused })}
          disabled={disabled}
        />
      </div>
    </Section>
  );
}
