'use client';
// The look of the whole campaign: its format, colours with their contrast, shape, and the name of the open step.
import { CircleCheck, TriangleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { contrastRatio, TEXT_CONTRAST } from '@/core/campaign/contrast';
import { fontsOf } from '@/core/campaign/fonts-of';
import { LONGEST, RANGE } from '@/core/campaign/limits';
import { DEFAULT_BRAND, resolveTheme } from '@/core/campaign/resolve-theme';
import { FONT_NAMES } from '@/core/campaign/theme-choices';
import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import { useEditor, useSession, useStep, useVariant } from '../editor-context';
import { ColourField } from '../fields/colour-field';
import { Group } from '../fields/group';
import { NumberField } from '../fields/number-field';
import { TextField } from '../fields/text-field';
import { FormatFields } from './format-fields';
import { renameStep, setTheme } from '../state/edits';

const COLOURS = ['background', 'text', 'accent', 'onAccent'] as const;

export function ThemeFields() {
  const t = useTranslations('editor.design');
  const { store } = useSession();
  const variant = useVariant();
  const step = useStep();
  const at = { variant: useEditor(({ view }) => view.variant), step: useEditor(({ view }) => view.step) };
  if (!variant) return null;
  const { id } = variant;
  const theme = resolveTheme(variant.theme, DEFAULT_BRAND);
  const { heading } = fontsOf(theme.font);
  return (
    <>
      <FormatFields />
      <Group title={t('colours')}>
        {COLOURS.map((name) => (
          <ColourField
            key={name}
            label={t(`colour.${name}`)}
            pickLabel={t('pick', { colour: t(`colour.${name}`) })}
            value={theme[name]}
            edit={(colour) => setTheme(id, { [name]: colour })}
            typing={`theme/${name}`}
          />
        ))}
        <Contrast label={t('contrastText')} ratio={contrastRatio(theme.text, theme.background)} />
        <Contrast label={t('contrastButton')} ratio={contrastRatio(theme.onAccent, theme.accent)} />
      </Group>
      <Group title={t('shape')}>
        <NumberField
          label={t('radius')}
          value={theme.radius}
          {...RANGE.radius}
          unit="px"
          edit={(radius) => setTheme(id, { radius })}
          typing="theme/radius"
        />
        <Field label={t('font')} layout="inline">
          <Select
            dense
            value={typeof heading === 'string' ? heading : 'system'}
            options={FONT_NAMES.map((font) => ({ value: font, label: t(`fonts.${font}`) }))}
            onChange={(font) => store.getState().apply(setTheme(id, { font: { heading: font, body: font } }))}
          />
        </Field>
      </Group>
      <Group title={t('step')}>
        <TextField
          key={at.step}
          layout="inline"
          label={t('stepName')}
          value={step?.name ?? ''}
          maxLength={LONGEST.name}
          edit={(name) => renameStep(at, name)}
          typing={`step/${at.step}/name`}
        />
      </Group>
    </>
  );
}

/** The contrast of two colours in a figure and in words. */
function Contrast({ label, ratio }: { label: string; ratio: number }) {
  const t = useTranslations('editor.design');
  const isEnough = ratio >= TEXT_CONTRAST;
  // Rounded down, so that a ratio that fails never reads as the one that is wanted.
  const shown = Math.floor(ratio * 10) / 10;
  return (
    <p className={`flex items-start gap-1.5 text-small ${isEnough ? 'text-quiet' : 'text-warn'}`}>
      {isEnough ? (
        <CircleCheck aria-hidden className="mt-px size-3.5 shrink-0 text-good" />
      ) : (
        <TriangleAlert aria-hidden className="mt-px size-3.5 shrink-0" />
      )}
      <span>
        {isEnough
          ? t('contrastEnough', { label, ratio: shown })
          : t('contrastTooLow', { label, ratio: shown, wanted: TEXT_CONTRAST })}
      </span>
    </p>
  );
}
