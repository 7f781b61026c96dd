'use client';
// What a fact is asked with: a name, a selector, a campaign, or one of a few.
import { useTranslations } from 'next-intl';
import { factOf, type Fact } from '@/core/targeting';
import { LONGEST } from '@/core/campaign/limits';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { useCampaignNames } from '../campaign-names';
import type { LeafEditing, LeafRow } from './condition-row';
import { useConditions } from './conditions';

const LABELS = [
  'name',
  'selector',
  'parameter',
  'visit',
  'which',
  'span',
  'campaign',
  'question',
  'what',
] as const;
type Label = (typeof LABELS)[number];

const OPTIONS = [
  'source',
  'medium',
  'campaign',
  'this',
  'first',
  'visit',
  'ever',
  'seen',
  'clicked',
  'closed',
  'converted',
  'id',
  'name',
  'category',
] as const;
type Option = (typeof OPTIONS)[number];

const isLabel = (name: string): name is Label => LABELS.some((label) => label === name);
const isOption = (name: string): name is Option => OPTIONS.some((option) => option === name);

export function AskedFields(editing: LeafEditing) {
  const { leaf } = editing.row;
  return Object.entries(factOf(leaf.kind).asked).map(([name, slot]) =>
    isLabel(name) ? <AskedField key={name} {...editing} name={name} slot={slot} /> : null,
  );
}

interface AskedFieldProps extends LeafEditing {
  name: Label;
  slot: Fact['asked'][string];
}

/** The row with something else asked. */
function asking({ leaf, ...row }: LeafRow, name: Label, value: string): LeafRow {
  return { ...row, leaf: { ...leaf, [name]: value } };
}

function AskedField({ name, slot, ...editing }: AskedFieldProps) {
  const t = useTranslations('editor.audience');
  const { row, put } = editing;
  const given: unknown = Object.entries(row.leaf).find(([key]) => key === name)?.[1];
  const value = typeof given === 'string' ? given : '';
  if (slot === 'campaign') return <CampaignField {...editing} name={name} value={value} />;
  if (slot === 'name' || slot === 'selector')
    return <NameField {...editing} name={name} slot={slot} value={value} />;
  return (
    <Field label={t(`asked.${name}`)} layout="inline">
      <Select
        dense
        value={value}
        options={slot.map((option) => ({
          value: option,
          label: isOption(option) ? t(`option.${option}`) : option,
        }))}
        onChange={(next) => put(asking(row, name, next))}
      />
    </Field>
  );
}

function NameField({
  name,
  slot,
  value,
  row,
  number,
  put,
}: LeafEditing & { name: Label; slot: 'name' | 'selector'; value: string }) {
  const t = useTranslations('editor.audience');
  const typing = `condition/${number}/${name}`;
  const { endTyping } = useConditions();
  return (
    <Field label={t(`asked.${name}`)} layout="inline" error={value === '' ? t('askedMissing') : undefined}>
      <Input
        dense
        spellCheck={false}
        autoCapitalize="none"
        maxLength={slot === 'selector' ? LONGEST.selector : LONGEST.factName}
        placeholder={slot === 'selector' ? '.product-price' : undefined}
        className="font-mono text-small!"
        data-field={typing}
        value={value}
        onChange={(event) => put(asking(row, name, event.target.value), typing)}
        onBlur={endTyping}
      />
    </Field>
  );
}

function CampaignField({ name, value, row, put }: LeafEditing & { name: Label; value: string }) {
  const t = useTranslations('editor.audience');
  const { campaign } = useConditions();
  const names = useCampaignNames();
  const options = [...names].map(([id, label]) => ({
    value: id,
    label: id === campaign?.id ? t('thisCampaign') : label,
  }));
  return (
    <Field label={t(`asked.${name}`)} layout="inline" error={value === '' ? t('askedMissing') : undefined}>
      <Select dense value={value} options={options} onChange={(next) => put(asking(row, name, next))} />
    </Field>
  );
}
