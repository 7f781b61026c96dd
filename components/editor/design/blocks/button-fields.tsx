'use client';
// A button: its label, its weight, and what a press does.
import { useTranslations } from 'next-intl';
import type { Action, Destination } from '@/core/campaign/action';
import type { BlockOf } from '@/core/campaign/block';
import { LONGEST } from '@/core/campaign/limits';
import { isSafeUrl } from '@/core/safe-url';
import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import { useSession, useVariant } from '../../editor-context';
import { ChoiceField } from '../../fields/choice-field';
import { Group } from '../../fields/group';
import { TextField } from '../../fields/text-field';
import { setBlock } from '../../state/edits';
import { useStepName } from '../../use-step-name';
import type { FieldsOf } from './fields-of';

const CLOSE: Destination = { kind: 'close' };

const acts = ['submit', 'step', 'close', 'link'] as const;
type Act = (typeof acts)[number];

/** "Go" is two choices for people: to a step, or close. */
function actOf(action: Action): Act {
  switch (action.kind) {
    case 'submit':
    case 'link':
      return action.kind;
    case 'go':
      return action.to.kind;
  }
}

export function ButtonFields({ block, at }: FieldsOf<BlockOf<'button'>>) {
  const t = useTranslations('editor.design');
  const { store } = useSession();
  const steps = useVariant()?.steps ?? [];
  const others = steps.filter(({ id }) => id !== at.step);
  const { action } = block;
  const setAction = (next: Action) => store.getState().apply(setBlock(at, 'button', { action: next }));

  const firstOther: Destination = others[0] ? { kind: 'step', step: others[0].id } : CLOSE;
  const choose = (act: Act) => {
    switch (act) {
      case 'submit':
        return setAction({ kind: 'submit', then: action.kind === 'go' ? action.to : firstOther });
      case 'step':
        return setAction({ kind: 'go', to: action.kind === 'submit' ? action.then : firstOther });
      case 'close':
        return setAction({ kind: 'go', to: CLOSE });
      case 'link':
        return setAction({ kind: 'link', url: '' });
    }
  };

  return (
    <>
      <Group title={t('words')}>
        <TextField
          label={t('buttonLabel')}
          value={block.label}
          maxLength={LONGEST.shortText}
          edit={(label) => setBlock(at, 'button', { label })}
          typing={`${block.id}/label`}
        />
        <ChoiceField
          label={t('emphasis')}
          value={block.emphasis}
          options={[
            { value: 'primary', label: t('emphasisPrimary') },
            { value: 'plain', label: t('emphasisPlain') },
          ]}
          edit={(emphasis) => setBlock(at, 'button', { emphasis })}
        />
      </Group>
      <Group title={t('press')}>
        <Field label={t('action')} layout="inline">
          <Select
            dense
            value={actOf(action)}
            onChange={choose}
            options={acts
              .filter((act) => act !== 'step' || others.length > 0 || actOf(action) === 'step')
              .map((act) => ({ value: act, label: t(`act.${act}`) }))}
          />
        </Field>
        {action.kind === 'submit' ? (
          <DestinationField
            label={t('then')}
            value={action.then}
            own={at.step}
            onChange={(then) => setAction({ kind: 'submit', then })}
          />
        ) : null}
        {action.kind === 'go' && action.to.kind === 'step' ? (
          <DestinationField
            label={t('to')}
            value={action.to}
            own={at.step}
            onChange={(to) => setAction({ kind: 'go', to })}
          />
        ) : null}
        {action.kind === 'link' ? (
          <TextField
            label={t('url')}
            inputMode="url"
            value={action.url}
            maxLength={LONGEST.url}
            placeholder="/sale"
            hint={t('urlHint')}
            error={action.url !== '' && !isSafeUrl(action.url) ? t('urlUnsafe') : undefined}
            edit={(url) => setBlock(at, 'button', { action: { kind: 'link', url } })}
            typing={`${block.id}/url`}
          />
        ) : null}
      </Group>
    </>
  );
}

/** Values of the select: `step/<id>`, or `close`. */
const encode = (to: Destination) => (to.kind === 'step' ? `step/${to.step}` : 'close');

function DestinationField({
  label,
  value,
  own,
  onChange,
}: {
  label: string;
  value: Destination;
  /** The step the button is on. */
  own: string;
  onChange: (to: Destination) => void;
}) {
  const t = useTranslations('editor.design');
  const steps = useVariant()?.steps ?? [];
  const stepName = useStepName();
  const isGone = value.kind === 'step' && !steps.some(({ id }) => id === value.step);
  const options = [
    ...steps
      .filter(({ id }) => id !== own)
      .map((step) => ({ value: `step/${step.id}`, label: t('showStep', { step: stepName(step) }) })),
    { value: 'close', label: t('closeCampaign') },
    ...(isGone ? [{ value: encode(value), label: t('stepGone') }] : []),
  ];
  return (
    <Field label={label} layout="inline" error={isGone ? t('stepGoneHint') : undefined}>
      <Select
        dense
        value={encode(value)}
        options={options}
        onChange={(next) =>
          onChange(next === 'close' ? CLOSE : { kind: 'step', step: next.slice('step/'.length) })
        }
      />
    </Field>
  );
}
