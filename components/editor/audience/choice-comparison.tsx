'use client';
// Some of a few, and yes or no.
import { useMessages, useTranslations } from 'next-intl';
import type { ChoiceLeaf } from '@/core/campaign/condition';
import { factOf } from '@/core/targeting';
import { Checkbox } from '@/components/ui/checkbox';
import { Select } from '@/components/ui/select';
import type { LeafEditing } from './condition-row';
import { useConditions } from './conditions';

const SIGNS = ['yes', 'no'] as const;

/** Whether the condition must hold, in the words of its kind. */
export function Sign({ row, put, words }: LeafEditing & { words: 'choiceIs' | 'flagIs' }) {
  const t = useTranslations('editor.audience');
  return (
    <Select
      dense
      label={t('comparison')}
      value={row.negated ? 'no' : 'yes'}
      options={SIGNS.map((value) => ({ value, label: t(`${words}.${value}`) }))}
      onChange={(sign) => put({ ...row, negated: sign === 'no' })}
    />
  );
}

export function FlagComparison(editing: LeafEditing) {
  return <Sign {...editing} words="flagIs" />;
}

export function ChoiceComparison({
  leaf,
  ...editing
}: LeafEditing & { leaf: Exclude<ChoiceLeaf, { kind: 'country' }> }) {
  const messages = useMessages();
  const { readOnly } = useConditions();
  const { row, put } = editing;
  const fact = factOf(leaf.kind);
  const choices = fact.type === 'choice' ? fact.choices : [];
  const chosen: readonly string[] = leaf.values;
  const words: Record<string, string> = messages.editor.audience.choice[leaf.kind];
  return (
    <>
      <Sign {...editing} words="choiceIs" />
      <div className="flex flex-col gap-1">
        {choices.map((choice) => (
          <Checkbox
            key={choice}
            label={words[choice] ?? choice}
            checked={chosen.includes(choice)}
            disabled={readOnly}
            onChange={(on) => {
              const values = choices.filter((one) => (one === choice ? on : chosen.includes(one)));
              // In the order of the table, of which they are a part.
              put({ ...row, leaf: { ...leaf, values } as ChoiceLeaf });
            }}
          />
        ))}
      </div>
    </>
  );
}
