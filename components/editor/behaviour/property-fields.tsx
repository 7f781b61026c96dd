'use client';
// The property that what happened must have, for triggers that wait for something.
import { useTranslations } from 'next-intl';
import { LONGEST, RANGE } from '@/core/campaign/limits';
import type { EventProperty, PropertyOperator } from '@/core/campaign/trigger';
import { Checkbox } from '@/components/ui/checkbox';
import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import { useSession } from '../editor-context';
import { NumberField } from '../fields/number-field';
import { TextField } from '../fields/text-field';
import type { Edit } from '../state/edits';
import { CodeField } from '../fields/code-field';

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

interface PropertyFieldsProps {
  property: EventProperty | undefined;
  /** The edit that puts another one in its place; without one, none is wanted. */
  edit: (property?: EventProperty) => Edit;
  typing: string;
  /** What the property can be. */
  hint?: string;
}

export function PropertyFields({ property, edit, typing, hint }: PropertyFieldsProps) {
  const t = useTranslations('editor.behaviour');
  const { store } = useSession();
  const apply = (next: Edit) => store.getState().apply(next);
  return (
    <>
      <Checkbox
        label={t('eventProperty')}
        checked={property !== undefined}
        onChange={(wanted) => apply(wanted ? edit({ name: '', operator: 'is', value: '' }) : edit())}
      />
      {property ? (
        <>
          <CodeField
            label={t('propertyName')}
            value={property.name}
            maxLength={LONGEST.eventName}
            placeholder="category"
            edit={(next) => edit({ ...property, name: next })}
            typing={`${typing}/property`}
            hint={hint}
            error={property.name.trim() === '' ? t('missing') : undefined}
          />
          <Field label={t('propertyOperator')} layout="inline">
            <Select
              dense
              value={property.operator}
              options={OPERATORS.map((value) => ({ value, label: t(`operator.${value}`) }))}
              onChange={(operator) => apply(edit(comparedBy(operator, property)))}
            />
          </Field>
          <ValueField property={property} edit={edit} typing={`${typing}/value`} />
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
