'use client';
// What can be set of one trigger, by its kind.
import { useTranslations } from 'next-intl';
import { RANGE } from '@/core/campaign/limits';
import { TOUCH_EXITS, USUAL_TOUCH_EXITS } from '@/core/campaign/touch-exit';
import type { Trigger, TriggerOf } from '@/core/campaign/trigger';
import { useMoney } from '@/components/i18n/site-currency';
import { Checkbox } from '@/components/ui/checkbox';
import { useSession } from '../editor-context';
import { Hint } from '../fields/group';
import { NumberField } from '../fields/number-field';
import type { Edit } from '../state/edits';
import { EventFields } from './event-fields';
import { PropertyFields } from './property-fields';
import { SelectorField } from '../fields/selector-field';
import { SinceFields } from './since-fields';

export interface TriggerSettingsProps<One extends Trigger = Trigger> {
  trigger: One;
  /** The edit that puts another one in its place. */
  edit: (trigger: Trigger) => Edit;
  /** Begins the names of its fields for undo. */
  typing: string;
}

export function TriggerSettings({ trigger, edit, typing }: TriggerSettingsProps) {
  const t = useTranslations('editor.behaviour');
  const { campaign } = useSession();
  switch (trigger.kind) {
    case 'time':
      return (
        <NumberField
          label={t('seconds')}
          value={trigger.seconds}
          {...RANGE.delaySeconds}
          step={0.5}
          unit={t('unitSeconds', { count: trigger.seconds })}
          edit={(seconds) => edit({ ...trigger, seconds })}
          typing={`${typing}/seconds`}
        />
      );
    case 'scroll':
      return (
        <NumberField
          label={t('percent')}
          value={trigger.percent}
          {...RANGE.scrollPercent}
          unit={t('unitScroll')}
          edit={(percent) => edit({ ...trigger, percent })}
          typing={`${typing}/percent`}
        />
      );
    case 'exit':
      return <ExitFields {...{ trigger, edit, typing }} />;
    case 'idle':
      return (
        <>
          <NumberField
            label={t('idle')}
            value={trigger.seconds}
            {...RANGE.idleSeconds}
            unit={t('unitSeconds', { count: trigger.seconds })}
            edit={(seconds) => edit({ ...trigger, seconds })}
            typing={`${typing}/seconds`}
          />
          <Hint>{t('idleHint')}</Hint>
        </>
      );
    case 'click':
    case 'visible':
      return (
        <>
          <SelectorField
            value={trigger.selector}
            edit={(selector) => edit({ ...trigger, selector })}
            typing={`${typing}/selector`}
          />
          {trigger.kind === 'visible' ? (
            <NumberField
              label={t('inView')}
              value={trigger.seconds}
              {...RANGE.visibleSeconds}
              step={0.5}
              unit={t('unitSeconds', { count: trigger.seconds })}
              edit={(seconds) => edit({ ...trigger, seconds })}
              typing={`${typing}/seconds`}
            />
          ) : null}
        </>
      );
    case 'pages':
      return (
        <NumberField
          label={t('page')}
          value={trigger.count}
          {...RANGE.pages}
          unit={t('unitVisit')}
          edit={(count) => edit({ ...trigger, count })}
          typing={`${typing}/count`}
        />
      );
    case 'event':
      return <EventFields {...{ trigger, edit, typing }} />;
    case 'addToCart':
      return (
        <PropertyFields
          property={trigger.property}
          edit={(property) => edit(property ? { kind: 'addToCart', property } : { kind: 'addToCart' })}
          typing={typing}
          hint={t('addToCartHint')}
        />
      );
    case 'cartValue':
      return <CartValueField {...{ trigger, edit, typing }} />;
    case 'since':
      return <SinceFields {...{ trigger, edit, typing }} />;
    case 'asked':
      return <Hint>{t('askedHint', { id: campaign.id })}</Hint>;
  }
}

function CartValueField({ trigger, edit, typing }: TriggerSettingsProps<TriggerOf<'cartValue'>>) {
  const t = useTranslations('editor.behaviour');
  const { digits, sign, toMajor, toMinor } = useMoney();
  const { min, max } = RANGE.cartTotal;
  return (
    <>
      <NumberField
        label={t('cartTotal')}
        value={toMajor(trigger.total)}
        min={toMajor(min)}
        max={toMajor(max)}
        step={10 ** -digits}
        unit={sign}
        edit={(total) => edit({ ...trigger, total: toMinor(total) })}
        typing={`${typing}/total`}
      />
      <Hint>{t('cartTotalHint')}</Hint>
    </>
  );
}

function ExitFields({ trigger, edit }: TriggerSettingsProps<TriggerOf<'exit'>>) {
  const t = useTranslations('editor.behaviour');
  const { store } = useSession();
  const { kind, onTouch = USUAL_TOUCH_EXITS } = trigger;
  return (
    <>
      <Hint>{t('exitHint')}</Hint>
      {TOUCH_EXITS.map((gesture) => (
        <Checkbox
          key={gesture}
          label={t(`touchExit.${gesture}`)}
          hint={gesture === 'back' ? t('touchExitBackHint') : undefined}
          checked={onTouch.includes(gesture)}
          onChange={(wanted) => {
            const next = TOUCH_EXITS.filter((one) => (one === gesture ? wanted : onTouch.includes(one)));
            store.getState().apply(edit({ kind, onTouch: next }));
          }}
        />
      ))}
    </>
  );
}
