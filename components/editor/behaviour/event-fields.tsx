'use client';
// The event of the shop that a trigger waits for, and the property it has to have.
import { useTranslations } from 'next-intl';
import { LONGEST } from '@/core/campaign/limits';
import type { TriggerOf } from '@/core/campaign/trigger';
import { CodeField } from '../fields/code-field';
import { PropertyFields } from './property-fields';
import type { TriggerSettingsProps } from './trigger-settings';

export function EventFields({ trigger, edit, typing }: TriggerSettingsProps<TriggerOf<'event'>>) {
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
