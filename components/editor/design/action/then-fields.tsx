'use client';
// Where a press of a button goes on: a step, away, or a page of the shop.
import { useTranslations } from 'next-intl';
import type { Destination, Then } from '@/core/campaign/action';
import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import { useVariant } from '../../editor-context';
import { useStepName } from '../../use-step-name';
import type { Edit } from '../../state/edits';
import { AddressFields } from './address-fields';

const NO_PAGE: Readonly<Record<string, Then>> = {
  next: { kind: 'next' },
  previous: { kind: 'previous' },
  close: { kind: 'close' },
  link: { kind: 'link', url: '' },
  coupon: { kind: 'coupon', code: '', shop: 'shopify', url: '' },
};

/** Values of the select: `step/<id>`, or the kind. */
const encode = (to: Then) => (to.kind === 'step' ? `step/${to.step}` : to.kind);
const decode = (value: string): Then => NO_PAGE[value] ?? { kind: 'step', step: value.slice('step/'.length) };

export const isDestination = (then: Then): then is Destination =>
  then.kind !== 'link' && then.kind !== 'coupon';

interface ThenFieldsProps {
  label: string;
  value: Then;
  /** The step the button is on. */
  own: string;
  /** Pages too. */
  pages?: boolean;
  choose: (then: Then) => void;
  edit: (then: Then) => Edit;
  typing: string;
}

export function ThenFields({ label, value, own, pages = false, choose, edit, typing }: ThenFieldsProps) {
  const t = useTranslations('editor.action');
  const steps = useVariant()?.steps ?? [];
  const stepName = useStepName();
  const at = steps.findIndex(({ id }) => id === own);
  const hasNeighbour = { next: at + 1 < steps.length, previous: at > 0 };
  const isLost =
    (value.kind === 'step' && !steps.some(({ id }) => id === value.step)) ||
    ((value.kind === 'next' || value.kind === 'previous') && !hasNeighbour[value.kind]);
  const options = [
    ...(['next', 'previous'] as const).flatMap((kind) =>
      hasNeighbour[kind] || value.kind === kind ? [{ value: kind as string, label: t(`to.${kind}`) }] : [],
    ),
    ...steps
      .filter(({ id }) => id !== own)
      .map((step) => ({ value: `step/${step.id}`, label: t('to.step', { step: stepName(step) }) })),
    { value: 'close', label: t('to.close') },
    ...(pages ? (['link', 'coupon'] as const).map((kind) => ({ value: kind, label: t(`to.${kind}`) })) : []),
    ...(isLost && value.kind === 'step' ? [{ value: encode(value), label: t('to.gone') }] : []),
  ];
  return (
    <>
      <Field label={label} layout="inline" error={isLost ? t('lost') : undefined}>
        <Select dense value={encode(value)} options={options} onChange={(next) => choose(decode(next))} />
      </Field>
      {isDestination(value) ? null : <AddressFields value={value} edit={edit} typing={typing} />}
    </>
  );
}
