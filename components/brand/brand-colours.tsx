'use client';
// The four colours of the brand, and whether what is written in them can be read.
import { useTranslations } from 'next-intl';
import { ColourInput } from '@/components/ui/colour-input';
import { Contrast } from '@/components/ui/contrast';
import { Field } from '@/components/ui/field';
import type { BrandPart } from './brand-part';

const COLOURS = ['background', 'text', 'accent', 'onAccent'] as const;

export function BrandColours({ theme, onChange, disabled }: BrandPart) {
  const t = useTranslations('brand.colours');
  return (
    <div className="flex flex-col gap-3">
      {COLOURS.map((name) => (
        <Field key={name} label={t(name)} layout="inline" disabled={disabled}>
          <ColourInput
            value={theme[name]}
            pickLabel={t('pick', { colour: t(name) })}
            disabled={disabled}
            onChange={(colour) => onChange({ [name]: colour })}
          />
        </Field>
      ))}
      <div role="status" className="flex flex-col gap-1.5">
        <Contrast label={t('ofText')} on={theme.text} back={theme.background} />
        {/* An outlined one takes the colour of the text where its own could not be read. */}
        {theme.buttons === 'filled' ? (
          <Contrast label={t('ofButton')} on={theme.onAccent} back={theme.accent} />
        ) : null}
      </div>
    </div>
  );
}
