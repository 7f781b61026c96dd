'use client';
// Corners, shadow and buttons of the brand.
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { RANGE } from '@/core/campaign/limits';
import { BUTTON_STYLES, CORNERS, SHADOWS } from '@/core/campaign/theme-choices';
import type { BrandPart } from './brand-part';

const { min, max } = RANGE.radius;

export function BrandShape({ theme, onChange, disabled }: BrandPart) {
  const t = useTranslations('brand.shape');
  const names = useTranslations('looks');
  /** A number out of range, or none; null: the value itself. It goes when the field is left. */
  const [typed, setTyped] = useState<string | null>(null);
  const isWrong = typed !== null && !isRadius(typed);
  return (
    <div className="flex flex-col gap-3">
      <Field
        label={t('radius')}
        layout="inline"
        disabled={disabled}
        error={isWrong ? t('radiusWanted', { min, max }) : undefined}
      >
        <span className="flex items-center gap-1.5">
          <Input
            inputMode="numeric"
            value={typed ?? String(theme.radius)}
            maxLength={3}
            className="max-w-20"
            onChange={({ target }) => {
              setTyped(target.value);
              if (isRadius(target.value)) onChange({ radius: Number(target.value) });
            }}
            onBlur={() => setTyped(null)}
          />
          <span aria-hidden className="text-quiet">
            px
          </span>
        </span>
      </Field>
      <Field label={names('name.shadow')} layout="inline" disabled={disabled}>
        <Select
          value={theme.shadow}
          options={SHADOWS.map((value) => ({ value, label: names(`shadow.${value}`) }))}
          onChange={(shadow) => onChange({ shadow })}
        />
      </Field>
      <Field label={names('name.buttons')} layout="inline" disabled={disabled}>
        <Select
          value={theme.buttons}
          options={BUTTON_STYLES.map((value) => ({ value, label: names(`buttons.${value}`) }))}
          onChange={(buttons) => onChange({ buttons })}
        />
      </Field>
      <Field label={names('name.corners')} layout="inline" disabled={disabled}>
        <Select
          value={theme.corners}
          options={CORNERS.map((value) => ({ value, label: names(`corners.${value}`) }))}
          onChange={(corners) => onChange({ corners })}
        />
      </Field>
    </div>
  );
}

function isRadius(typed: string): boolean {
  const radius = Number(typed);
  return typed.trim() !== '' && Number.isInteger(radius) && radius >= min && radius <= max;
}
