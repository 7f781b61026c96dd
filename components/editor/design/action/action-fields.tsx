'use client';
// What a press of the button does, and where it goes on.
import { useTranslations } from 'next-intl';
import type { Action, Destination, Then } from '@/core/campaign/action';
import type { BlockOf } from '@/core/campaign/block';
import { LONGEST, RANGE } from '@/core/campaign/limits';
import { destinationOf } from '@/core/campaign/traverse';
import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import { useSession, useVariant } from '../../editor-context';
import { CodeField } from '../../fields/code-field';
import { Group, Hint } from '../../fields/group';
import { NumberField } from '../../fields/number-field';
import { TextField } from '../../fields/text-field';
import { setBlock } from '../../state/edits';
import type { FieldsOf } from '../blocks/fields-of';
import { AddressFields } from './address-fields';
import { CampaignField } from './campaign-field';
import { EventFields } from './event-fields';
import { isDestination, ThenFields } from './then-fields';

const CLOSE: Destination = { kind: 'close' };

const ACTS = [
  'submit',
  'step',
  'close',
  'link',
  'coupon',
  'cart',
  'emit',
  'trait',
  'show',
  'restart',
] as const;
type Act = (typeof ACTS)[number];

/** "Go" is two choices for people: to a step, or close. */
function actOf(action: Action): Act {
  if (action.kind !== 'go') return action.kind;
  return action.to.kind === 'close' ? 'close' : 'step';
}

export function ActionFields({ block, at }: FieldsOf<BlockOf<'button'>>) {
  const t = useTranslations('editor.action');
  const { store } = useSession();
  const variant = useVariant();
  const steps = variant?.steps ?? [];
  const { action } = block;
  const typing = block.id;
  const edit = (next: Action) => setBlock(at, 'button', { action: next });
  const set = (next: Action) => store.getState().apply(edit(next));
  const hasOthers = steps.length > 1;

  const isOffered = (act: Act) =>
    act === 'step' ? hasOthers : act !== 'restart' || variant?.quiz !== undefined;

  const choose = (act: Act) => {
    const other = steps.find(({ id }) => id !== at.step);
    const firstOther: Destination = other ? { kind: 'step', step: other.id } : CLOSE;
    const kept = destinationOf(block);
    const then = kept && isDestination(kept) ? kept : CLOSE;
    const started: Record<Act, Action> = {
      submit: { kind: 'submit', then: then.kind === 'close' ? firstOther : then },
      step: { kind: 'go', to: then.kind === 'close' ? firstOther : then },
      close: { kind: 'go', to: CLOSE },
      link: { kind: 'link', url: '' },
      coupon: { kind: 'coupon', code: '', shop: 'shopify', url: '' },
      cart: { kind: 'cart', product: '', quantity: 1, then },
      emit: { kind: 'emit', name: '', props: [], then },
      trait: { kind: 'trait', name: '', value: '', then },
      show: { kind: 'show', campaign: '' },
      restart: { kind: 'restart' },
    };
    set(started[act]);
  };

  const thenFields = <A extends Extract<Action, { then: Then }>>(of: A) => (
    <ThenFields
      label={t('then')}
      value={of.then}
      own={at.step}
      pages
      choose={(then) => set({ ...of, then })}
      edit={(then) => edit({ ...of, then })}
      typing={typing}
    />
  );

  const fields = () => {
    switch (action.kind) {
      case 'submit':
        return thenFields(action);
      case 'go':
        return action.to.kind === 'close' ? null : (
          <ThenFields
            label={t('step')}
            value={action.to}
            own={at.step}
            choose={(to) => isDestination(to) && set({ kind: 'go', to })}
            edit={(to) => edit(isDestination(to) ? { kind: 'go', to } : action)}
            typing={typing}
          />
        );
      case 'link':
      case 'coupon':
        return <AddressFields value={action} edit={edit} typing={typing} />;
      case 'cart':
        return (
          <>
            <CodeField
              label={t('product')}
              value={action.product}
              maxLength={LONGEST.offered}
              placeholder="44012345678"
              hint={t('productHint')}
              error={action.product.trim() === '' ? t('missing') : undefined}
              edit={(product) => edit({ ...action, product })}
              typing={`${typing}/product`}
            />
            <NumberField
              label={t('quantity')}
              value={action.quantity}
              {...RANGE.cartQuantity}
              edit={(quantity) => edit({ ...action, quantity })}
              typing={`${typing}/quantity`}
            />
            {thenFields(action)}
            <Hint>{t('cartHint')}</Hint>
          </>
        );
      case 'emit':
        return (
          <>
            <EventFields action={action} edit={edit} typing={typing} />
            {thenFields(action)}
          </>
        );
      case 'trait':
        return (
          <>
            <CodeField
              label={t('trait')}
              value={action.name}
              maxLength={LONGEST.factName}
              placeholder="taste"
              error={action.name.trim() === '' ? t('missing') : undefined}
              edit={(name) => edit({ ...action, name })}
              typing={`${typing}/trait`}
            />
            <TextField
              layout="inline"
              label={t('traitValue')}
              value={action.value}
              maxLength={LONGEST.conditionValue}
              edit={(value) => edit({ ...action, value })}
              typing={`${typing}/value`}
            />
            {thenFields(action)}
            <Hint>{t('traitHint')}</Hint>
          </>
        );
      case 'restart':
        return <Hint>{t('restartHint')}</Hint>;
      case 'show':
        return (
          <CampaignField value={action.campaign} onChange={(campaign) => set({ kind: 'show', campaign })} />
        );
    }
  };

  return (
    <Group title={t('press')}>
      <Field label={t('does')} layout="inline">
        <Select
          dense
          value={actOf(action)}
          onChange={choose}
          options={ACTS.filter((act) => act === actOf(action) || isOffered(act)).map((act) => ({
            value: act,
            label: t(`act.${act}`),
          }))}
        />
      </Field>
      {fields()}
    </Group>
  );
}
