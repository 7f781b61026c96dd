'use client';
// The event of the shop that a trigger waits for, and the property it has to have.
import { useTranslations } from 'next-intl';
import { LONGEST, RANGE } from '@/core/campaign/limits';
import type { EventProperty, PropertyOperator, TriggerOf } from '@/core/campaign/trigger';
import { Checkbox } from '@/components/ui/checkbox';
import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import { useSession } from '../editor-context';
import { NumberField } from '../fields/number-field';
import { TextField } from '../fields/text-field';
import type { Edit } from '../state/edits';
import { CodeField } from './code-field';
import type { TriggerSettingsProps } from './trigger-settings';

const OPERATORS = ['is', 'contains', 'atLeast', 'atMost'] as const satisfies readonly PropertyOperator[];

/** The property with another comparison; what was entered is kept as far as it makes sense. */
function comparedBy(operator: PropertyOperator, { name, value }: EventProperty): EventProperty {
  switch (operator) {
    case 'is':
    case 'contains':
      return { name, operator, value: String(value) };
    case 'atLeast':
    case 'atMost': {
      const { min, max } = RANGE.propertyValue;
      return { name, operator, value: Math.min(Math.max(Number(value) || 0, min), max) };
    }
  }
}

export function EventFields({ trigger, edit, typing }: TriggerSettingsProps<TriggerOf<'event'>>) {
  const t = useTranslations('editor.behaviour');
  const { store } = useSession();
  const { kind, name, property } = trigger;
  const missing = (text: string) => (text.trim() === '' ? t('missing') : undefined);
  const withProperty = (next: EventProperty) => edit({ kind, name, property: next });

  return (
    <>
      <CodeField
        label={t('eventName')}
        value={name}
        maxLength={LONGEST.eventName}
        placeholder="added_to_cart"
        edit={(next) => edit({ ...trigger, name: next })}
        typing={`${typing}/name`}
        hint={t('eventHint')}
        error={missing(name)}
      />
      <Checkbox
        label={t('eventProperty')}
        checked={property !== undefined}
        onChange={(wanted) =>
          store
            .getState()
            .apply(wanted ? withProperty({ name: '', operator: 'is', value: '' }) : edit({ kind, name }))
        }
      />
      {property ? (
        <>
          <CodeField
            label={t('propertyName')}
            value={property.name}
            maxLength={LONGEST.eventName}
            placeholder="category"
            edit={(next) => withProperty({ ...property, name: next })}
            typing={`${typing}/property`}
            error={missing(property.name)}
          />
          <Field label={t('propertyOperator')} layout="inline">
            <Select
              dense
              value={property.operator}
              options={OPERATORS.map((value) => ({ value, label: t(`operator.${value}`) }))}
              onChange={(operator) => store.getState().apply(withProperty(comparedBy(operator, property)))}
            />
          </Field>
          <ValueField property={property} edit={withProperty} typing={`${typing}/value`} />
        </>
      ) : null}
    </>
  );
}

interface ValueFieldProps {
  property: EventProperty;
  edit: (property: EventProperty) => Edit;
  typing: string;
}

function ValueField({ property, edit, typing }: ValueFieldProps) {
  const t = useTranslations('editor.behaviour');
  switch (property.operator) {
    case 'is':
    case 'contains':
      return (
        <TextField
          layout="inline"
          label={t('propertyValue')}
          value={property.value}
          maxLength={LONGEST.conditionValue}
          edit={(value) => edit({ ...property, value })}
          typing={typing}
          error={property.value.trim() === '' ? t('missing') : undefined}
        />
      );
    case 'atLeast':
    case 'atMost':
      return (
        <NumberField
          label={t('propertyValue')}
          value={property.value}
          {...RANGE.propertyValue}
          step={0.01}
          edit={(value) => edit({ ...property, value })}
          typing={typing}
        />
      );
  }
}
