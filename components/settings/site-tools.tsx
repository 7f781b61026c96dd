'use client';
// What else runs on the shop's pages: the tool that asks for consent, the shop's system, and Google's tag manager.
import { useTranslations } from 'next-intl';
import { Field } from '@/components/ui/field';
import { Section } from '@/components/ui/section';
import { Select } from '@/components/ui/select';
import { Switch } from '@/components/ui/switch';
import { CONSENT_SOURCES, SHOP_SYSTEMS, type ConsentSource, type ShopSystem } from '@/core/decision-data';

export interface SiteToolsValues {
  consentSource: ConsentSource;
  shopSystem: ShopSystem;
  dataLayerEvents: boolean;
}

interface SiteToolsProps {
  values: SiteToolsValues;
  onChange: (change: Partial<SiteToolsValues>) => void;
  disabled: boolean;
}

export function SiteTools({ values, onChange, disabled }: SiteToolsProps) {
  const t = useTranslations('settings.tools');
  const { consentSource, dataLayerEvents, shopSystem } = values;
  return (
    <Section title={t('title')} description={t('description')}>
      <div className="flex flex-col gap-5">
        <Field label={t('consentSource')} hint={t(`consentSourceHint.${consentSource}`)} disabled={disabled}>
          <Select
            value={consentSource}
            options={CONSENT_SOURCES.map((value) => ({ value, label: t(`consentSources.${value}`) }))}
            onChange={(next) => onChange({ consentSource: next })}
          />
        </Field>
        <Field label={t('shopSystem')} hint={t(`shopSystemHint.${shopSystem}`)} disabled={disabled}>
          <Select
            value={shopSystem}
            options={SHOP_SYSTEMS.map((value) => ({ value, label: t(`shopSystems.${value}`) }))}
            onChange={(next) => onChange({ shopSystem: next })}
          />
        </Field>
        <Switch
          label={t('dataLayer')}
          hint={t('dataLayerHint')}
          checked={dataLayerEvents}
          onChange={(next) => onChange({ dataLayerEvents: next })}
          disabled={disabled}
        />
      </div>
    </Section>
  );
}
