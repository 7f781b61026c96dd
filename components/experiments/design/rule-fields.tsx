'use client';
// Whom it shares its visitors with, and whether a winner is shipped by itself.
import { useTranslations } from 'next-intl';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Section } from '@/components/ui/section';
import { Switch } from '@/components/ui/switch';
import { MAX_NAME_LENGTH } from '@/core/limits';
import type { DesignValues } from './design-values';
import { PercentField } from './percent-field';

interface RuleFieldsProps {
  values: DesignValues;
  onChange: (part: Partial<DesignValues>) => void;
  disabled: boolean;
}

export function RuleFields({ values, onChange, disabled }: RuleFieldsProps) {
  const t = useTranslations('experiments.design.rules');
  const { layer, design, kind } = values;
  if (kind === 'site') return null;
  return (
    <Section title={t('title')}>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={t('layer')} hint={t('layerHint')} disabled={disabled}>
          <Input
            value={layer.name}
            maxLength={MAX_NAME_LENGTH}
            placeholder={t('layerPlaceholder')}
            onChange={(event) => onChange({ layer: { ...layer, name: event.target.value } })}
          />
        </Field>
        {layer.name.trim() === '' ? null : (
          <PercentField
            label={t('layerShare')}
            value={layer.share}
            min={0.01}
            max={1}
            disabled={disabled}
            onChange={(share) => onChange({ layer: { ...layer, share } })}
          />
        )}
      </div>
      {kind === 'same' || kind === 'holdout' ? null : (
        <div className="mt-5">
          <Switch
            checked={design.shipsItself}
            disabled={disabled}
            label={t('ships')}
            hint={t('shipsHint')}
            onChange={(shipsItself) => onChange({ design: { ...design, shipsItself } })}
          />
        </div>
      )}
    </Section>
  );
}
