'use client';
// The look of the whole campaign: its format, colours with their contrast, shape, and the name of the open step. What the
// variant does not say itself is the brand's.
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { LONGEST, RANGE } from '@/core/campaign/limits';
import { resolveTheme } from '@/core/campaign/resolve-theme';
import { BUTTON_STYLES, CORNERS, SHADOWS } from '@/core/campaign/theme-choices';
import { Contrast } from '@/components/ui/contrast';
import { Field } from '@/components/ui/field';
import { linkClass } from '@/components/ui/link-class';
import { Select } from '@/components/ui/select';
import { useEditor, useSession, useStep, useVariant } from '../editor-context';
import { ColourField } from '../fields/colour-field';
import { Group } from '../fields/group';
import { NumberField } from '../fields/number-field';
import { TextField } from '../fields/text-field';
import { FontFields } from './font-fields';
import { FormatFields } from './format-fields';
import { OwnLook } from './own-look';
import { renameStep, setTheme } from '../state/edits';

const COLOURS = ['background', 'text', 'accent', 'onAccent'] as const;

export function ThemeFields() {
  const t = useTranslations('editor.design');
  const names = useTranslations('looks');
  const { store, site } = useSession();
  const variant = useVariant();
  const step = useStep();
  const at = { variant: useEditor(({ view }) => view.variant), step: useEditor(({ view }) => view.step) };
  if (!variant) return null;
  const { id } = variant;
  const theme = resolveTheme(variant.theme, site.brand);
  const set = (change: Parameters<typeof setTheme>[1]) => store.getState().apply(setTheme(id, change));
  return (
    <>
      <FormatFields />
      <Group
        title={t('colours')}
        aside={
          // Its code would else come along with every editor.
          <Link href={`/sites/${site.id}/brand`} prefetch={false} className={`${linkClass} text-small`}>
            {t('openBrand')}
          </Link>
        }
      >
        {COLOURS.map((name) => (
          <OwnLook key={name} variant={id} field={name} label={t(`colour.${name}`)}>
            <ColourField
              label={t(`colour.${name}`)}
              pickLabel={t('pick', { colour: t(`colour.${name}`) })}
              value={theme[name]}
              edit={(colour) => setTheme(id, { [name]: colour })}
              typing={`theme/${name}`}
            />
          </OwnLook>
        ))}
        <Contrast label={t('contrastText')} on={theme.text} back={theme.background} />
        {theme.buttons === 'filled' ? (
          <Contrast label={t('contrastButton')} on={theme.onAccent} back={theme.accent} />
        ) : null}
      </Group>
      <Group title={t('shape')}>
        <OwnLook variant={id} field="radius" label={t('radius')}>
          <NumberField
            label={t('radius')}
            value={theme.radius}
            {...RANGE.radius}
            unit="px"
            edit={(radius) => setTheme(id, { radius })}
            typing="theme/radius"
          />
        </OwnLook>
        <OwnLook variant={id} field="font" label={t('font')}>
          <FontFields font={theme.font} onChange={(font) => set({ font })} />
        </OwnLook>
        <OwnLook variant={id} field="shadow" label={names('name.shadow')}>
          <Field label={names('name.shadow')} layout="inline">
            <Select
              dense
              value={theme.shadow}
              options={SHADOWS.map((value) => ({ value, label: names(`shadow.${value}`) }))}
              onChange={(shadow) => set({ shadow })}
            />
          </Field>
        </OwnLook>
        <OwnLook variant={id} field="buttons" label={names('name.buttons')}>
          <Field label={names('name.buttons')} layout="inline">
            <Select
              dense
              value={theme.buttons}
              options={BUTTON_STYLES.map((value) => ({ value, label: names(`buttons.${value}`) }))}
              onChange={(buttons) => set({ buttons })}
            />
          </Field>
        </OwnLook>
        <OwnLook variant={id} field="corners" label={names('name.corners')}>
          <Field label={names('name.corners')} layout="inline">
            <Select
              dense
              value={theme.corners}
              options={CORNERS.map((value) => ({ value, label: names(`corners.${value}`) }))}
              onChange={(corners) => set({ corners })}
            />
          </Field>
        </OwnLook>
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
