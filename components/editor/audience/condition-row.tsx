'use client';
// One condition: what is asked about, and how the answer is compared. Its fields come from the table of facts.
import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ConditionLeaf } from '@/core/campaign/condition';
import { IconButton } from '@/components/ui/icon-button';
import { Hint } from '../fields/group';
import { AskedFields } from './asked-fields';
import { ChoiceComparison, FlagComparison } from './choice-comparison';
import type { Row } from './condition-tree';
import { useConditions } from './conditions';
import { NumberComparison } from './number-comparison';
import { StickyField, stickingAs } from './sticky-field';
import { TextComparison } from './text-comparison';

export type LeafRow = Extract<Row, { leaf: ConditionLeaf }>;

export interface LeafEditing {
  row: LeafRow;
  /** Position in the list, as in `2.1`. */
  number: string;
  /** Puts a changed row in its place; with `typing`, the name of a field, while that is typed into. */
  put: (row: LeafRow, typing?: string) => void;
}

export function ConditionRow({ onRemove, ...editing }: LeafEditing & { onRemove: () => void }) {
  const t = useTranslations('editor.audience');
  const { readOnly } = useConditions();
  const { number, put, row } = editing;
  const { kind } = row.leaf;
  return (
    <li className="flex flex-col gap-1.5 rounded-control border border-line bg-panel p-2">
      <div className="flex items-center justify-between gap-2">
        <h4 className="font-medium">{t(`fact.${kind}`)}</h4>
        {readOnly ? null : (
          <IconButton
            size="sm"
            className="-my-1 -me-1"
            label={t('remove', { number, kind: t(`fact.${kind}`) })}
            icon={<X aria-hidden className="size-3.5" />}
            onClick={onRemove}
          />
        )}
      </div>
      <AskedFields {...editing} />
      <Comparison {...editing} />
      {kind === 'hour' || kind === 'share' || kind === 'language' ? <Hint>{t(`hint.${kind}`)}</Hint> : null}
      <StickyField row={row} number={number} put={(sticky, typing) => put(stickingAs(row, sticky), typing)} />
    </li>
  );
}

function Comparison(editing: LeafEditing) {
  const { leaf } = editing.row;
  if ('operator' in leaf) return <TextComparison {...editing} leaf={leaf} />;
  if ('from' in leaf) return <NumberComparison {...editing} leaf={leaf} />;
  if ('values' in leaf) return <ChoiceComparison {...editing} leaf={leaf} />;
  return <FlagComparison {...editing} />;
}
