'use client';
// Where and how the campaign appears: its format, and what that format can be told.
import { useTranslations } from 'next-intl';
import { RANGE } from '@/core/campaign/limits';
import type { Format, FormatKind } from '@/core/campaign/format';
import { interrupts, teaserOf } from '@/core/format-nature';
import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import { Switch } from '@/components/ui/switch';
import { useDocument, useSession } from '../editor-context';
import { ChoiceField } from '../fields/choice-field';
import { Group, Hint } from '../fields/group';
import { NumberField } from '../fields/number-field';
import { setFormat, setFormatKind } from '../state/edits';
import { PlaceFields } from './place-fields';
import { PlaceGrid } from './place-grid';
import { TeaserFields } from './teaser-fields';

const KINDS = ['popup', 'slideIn', 'fullscreen', 'bar', 'embed'] as const satisfies readonly FormatKind[];

export function FormatFields() {
  const t = useTranslations('editor.format');
  const { store } = useSession();
  const { format } = useDocument();
  return (
    <>
      <Group title={t('title')}>
        <Field label={t('kind')} layout="inline" hint={t(`hint.${format.kind}`)}>
          <Select
            dense
            value={format.kind}
            options={KINDS.map((kind) => ({ value: kind, label: t(`name.${kind}`) }))}
            onChange={(kind) => store.getState().apply(setFormatKind(kind))}
          />
        </Field>
        <FieldsOf format={format} />
        <NumberField
          label={t('width')}
          value={format.width}
          {...RANGE.popupWidth}
          unit="px"
          edit={(width) => setFormat({ width })}
          typing="format/width"
        />
      </Group>
      {interrupts(format.kind) ? <TeaserFields teaser={teaserOf(format)} /> : null}
    </>
  );
}

/** What only this format has. */
function FieldsOf({ format }: { format: Format }) {
  const t = useTranslations('editor.format');
  const { store, readOnly } = useSession();
  const apply = (change: Parameters<typeof setFormat>[0]) => store.getState().apply(setFormat(change));
  switch (format.kind) {
    case 'popup':
      return (
        <Switch
          label={t('closeOnBackdrop')}
          hint={t('closeOnBackdropHint')}
          checked={format.closeOnBackdrop}
          disabled={readOnly}
          onChange={(closeOnBackdrop) => apply({ closeOnBackdrop })}
        />
      );
    case 'fullscreen':
      return null;
    case 'slideIn':
      return <PlaceGrid value={format.place} onChange={(place) => apply({ place })} />;
    case 'bar':
      return (
        <>
          <ChoiceField
            label={t('edge')}
            value={format.edge}
            options={[
              { value: 'top', label: t('edgeTop') },
              { value: 'bottom', label: t('edgeBottom') },
            ]}
            edit={(edge) => setFormat({ edge })}
          />
          <Switch
            label={t('pushes')}
            hint={t(format.pushes ? 'pushesHint' : 'coversHint')}
            checked={format.pushes}
            disabled={readOnly}
            onChange={(pushes) => apply({ pushes })}
          />
        </>
      );
    case 'embed':
      return (
        <>
          <PlaceFields place={format.place} />
          <Hint>{t(format.place.kind === 'slot' ? 'slotShift' : 'selectorShift')}</Hint>
        </>
      );
  }
}
