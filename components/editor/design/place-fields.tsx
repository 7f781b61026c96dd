'use client';
// Where on the page an embedded block goes: into a slot that the shop has made for it, or beside something it finds.
import { useTranslations } from 'next-intl';
import type { Place } from '@/core/campaign/format';
import { LONGEST } from '@/core/campaign/limits';
import { CopyField } from '@/components/ui/copy-field';
import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import { CodeField } from '../fields/code-field';
import { useSession } from '../editor-context';
import { ChoiceField } from '../fields/choice-field';
import { SelectorField } from '../fields/selector-field';
import { setFormat } from '../state/edits';

const WHERES = ['before', 'after', 'inside', 'replace'] as const;
/** What cannot stand in the name of a slot. */
const FOREIGN = /[^\w-]/g;

export function PlaceFields({ place }: { place: Place }) {
  const t = useTranslations('editor.format');
  const { store } = useSession();
  return (
    <>
      <ChoiceField
        label={t('place')}
        value={place.kind}
        options={[
          { value: 'slot', label: t('slot') },
          { value: 'selector', label: t('selector') },
        ]}
        edit={(kind) =>
          setFormat({
            place:
              kind === 'slot'
                ? { kind, name: 'campaign' }
                : { kind, selector: place.kind === 'selector' ? place.selector : '', where: 'after' },
          })
        }
      />
      {place.kind === 'slot' ? (
        <>
          <CodeField
            label={t('slotName')}
            value={place.name}
            maxLength={LONGEST.name}
            error={place.name === '' ? t('slotNameMissing') : undefined}
            edit={(name) => setFormat({ place: { kind: 'slot', name: name.replace(FOREIGN, '-') } })}
            typing="format/slot"
          />
          <CopyField label={t('slotCode')} value={`<div data-beckon-slot="${place.name}"></div>`} />
        </>
      ) : (
        <>
          <SelectorField
            value={place.selector}
            edit={(selector) => setFormat({ place: { ...place, selector } })}
            typing="format/selector"
          />
          <Field label={t('where')} layout="inline">
            <Select
              dense
              value={place.where}
              options={WHERES.map((where) => ({ value: where, label: t(`wheres.${where}`) }))}
              onChange={(where) => store.getState().apply(setFormat({ place: { ...place, where } }))}
            />
          </Field>
        </>
      )}
    </>
  );
}
