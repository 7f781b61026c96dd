'use client';
// How long after what, and after what not any more.
import { useTranslations } from 'next-intl';
import { LONGEST, RANGE } from '@/core/campaign/limits';
import { PAST_KINDS, PAST_MEETINGS, type PastMeeting } from '@/core/campaign/past';
import type { Past, TriggerOf } from '@/core/campaign/trigger';
import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import { useCampaignNames } from '../campaign-names';
import { useSession } from '../editor-context';
import { Hint } from '../fields/group';
import { LimitField, NumberField } from '../fields/number-field';
import { CodeField } from '../fields/code-field';
import type { TriggerSettingsProps } from './trigger-settings';

function newPast(kind: Past['kind'], campaign: string): Past {
  switch (kind) {
    case 'cart':
      return { kind };
    case 'event':
      return { kind, name: '' };
    case 'met':
      return { kind, campaign, what: 'seen' };
  }
}

export function SinceFields({ trigger, edit, typing }: TriggerSettingsProps<TriggerOf<'since'>>) {
  const t = useTranslations('editor.behaviour');
  const { campaign, store } = useSession();
  const { from, to, unless, what } = trigger;
  const withWhat = (next: Past) => edit({ ...trigger, what: next });
  const hours = { ...RANGE.sinceHours, step: 0.5 };
  return (
    <>
      <Field label={t('sinceWhat')} layout="inline">
        <Select
          dense
          value={what.kind}
          options={PAST_KINDS.map((value) => ({ value, label: t(`past.${value}`) }))}
          onChange={(kind) => store.getState().apply(withWhat(newPast(kind, campaign.id)))}
        />
      </Field>
      <PastFields trigger={trigger} edit={edit} typing={typing} />
      <NumberField
        label={t('sinceFrom')}
        value={from}
        {...hours}
        unit={t('unitHours', { count: from })}
        edit={(next) => edit({ ...trigger, from: next })}
        typing={`${typing}/from`}
      />
      <LimitField
        label={t('sinceTo')}
        value={to}
        {...hours}
        unit={to === null ? undefined : t('unitHours', { count: to })}
        none={t('noLimit')}
        edit={(next) => edit({ ...trigger, to: next })}
        typing={`${typing}/to`}
      />
      {to !== null && to <= from ? <Hint>{t('sinceReversed')}</Hint> : null}
      <CodeField
        label={t('sinceUnless')}
        value={unless ?? ''}
        maxLength={LONGEST.eventName}
        placeholder="order.placed"
        edit={(name) => {
          const { unless: _before, ...rest } = trigger;
          return edit(name === '' ? rest : { ...rest, unless: name });
        }}
        typing={`${typing}/unless`}
        hint={t('sinceHint')}
      />
    </>
  );
}

function PastFields({ trigger, edit, typing }: TriggerSettingsProps<TriggerOf<'since'>>) {
  const t = useTranslations('editor.behaviour');
  const { campaign, store } = useSession();
  const names = useCampaignNames();
  const { what } = trigger;
  const apply = (next: Past) => store.getState().apply(edit({ ...trigger, what: next }));
  switch (what.kind) {
    case 'cart':
      return <Hint>{t('pastCartHint')}</Hint>;
    case 'event':
      return (
        <CodeField
          label={t('eventName')}
          value={what.name}
          maxLength={LONGEST.eventName}
          placeholder="wishlist_saved"
          edit={(name) => edit({ ...trigger, what: { ...what, name } })}
          typing={`${typing}/name`}
          hint={t('eventHint')}
          error={what.name.trim() === '' ? t('missing') : undefined}
        />
      );
    case 'met':
      return (
        <>
          <Field
            label={t('pastCampaign')}
            layout="inline"
            error={what.campaign === '' ? t('missing') : undefined}
          >
            <Select
              dense
              value={what.campaign}
              options={[...names].map(([id, label]) => ({
                value: id,
                label: id === campaign.id ? t('thisCampaign') : label,
              }))}
              onChange={(id) => apply({ ...what, campaign: id })}
            />
          </Field>
          <Field label={t('pastWas')} layout="inline">
            <Select<PastMeeting>
              dense
              value={what.what}
              options={PAST_MEETINGS.map((value) => ({ value, label: t(`meeting.${value}`) }))}
              onChange={(way) => apply({ ...what, what: way })}
            />
          </Field>
        </>
      );
  }
}
