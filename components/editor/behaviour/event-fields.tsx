'use client';
// The event of the shop that a trigger waits for or that is the goal, and the property it has to have.
import { useTranslations } from 'next-intl';
import { LONGEST } from '@/core/campaign/limits';
import type { TriggerOf } from '@/core/campaign/trigger';
import { CodeField } from '../fields/code-field';
import type { Edit } from '../state/edits';
import { PropertyFields } from './property-fields';

interface EventFieldsProps {
  trigger: TriggerOf<'event'>;
  /** The edit that puts another one in its place. */
  edit: (trigger: TriggerOf<'event'>) => Edit;
  typing: string;
}

export function EventFields({ trigger, edit, typing }: EventFieldsProps) {
  const t = useTranslations('editor.behaviour');
  const { kind, name, property } = trigger;
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
        error={name.trim() === '' ? t('missing') : undefined}
      />
      <PropertyFields
        property={property}
        edit={(wanted) => edit(wanted ? { kind, name, property: wanted } : { kind, name })}
        typing={typing}
      />
    </>
  );
}
