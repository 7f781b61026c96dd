'use client';
// One condition: what is asked about, and how the answer is compared. Its fields come from the table of facts.
import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ConditionLeaf } from '@/core/campaign/condition';
import type { FactKind } from '@/core/targeting';
import { IconButton } from '@/components/ui/icon-button';
import { Hint } from '../fields/group';
import { AskedFields } from './asked-fields';
import { ChoiceComparison, FlagComparison } from './choice-comparison';
import { CountryComparison } from './country-comparison';
import type { Row } from './condition-tree';
import { useConditions } from './conditions';
import { NumberComparison } from './number-comparison';
import { RowMark } from './row-marks';
import { SegmentComparison } from './segment-comparison';
import { StickyField, stickingAs } from './sticky-field';
import { TextComparison } from './text-comparison';

/** What cannot be told by the fields alone. */
const HINTS = {
  hour: 'hour',
  share: 'share',
  language: 'language',
  country: 'country',
  adBlocker: 'adBlocker',
  loggedIn: 'loggedIn',
  cartTotal: 'cart',
  cartCount: 'cart',
  cartHas: 'cart',
  cartAttribute: 'cart',
  cartPrice: 'cart',
  orders: 'orders',
  sinceOrder: 'orders',
  bought: 'bought',
  segment: 'segment',
  trait: 'trait',
  traitNumber: 'trait',
  answer: 'answer',
} as const satisfies { [Kind in FactKind]?: string };

const hintOf = (kind: FactKind): (typeof HINTS)[keyof typeof HINTS] | undefined =>
  Object.entries(HINTS).find(([hinted]) => hinted === kind)?.[1];

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
  const hint = hintOf(kind);
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
      {hint === undefined ? null : <Hint>{t(`hint.${hint}`)}</Hint>}
      <StickyField row={row} number={number} put={(sticky, typing) => put(stickingAs(row, sticky), typing)} />
      <RowMark number={number} />
    </li>
  );
}

function Comparison(editing: LeafEditing) {
  const { leaf } = editing.row;
  if (leaf.kind === 'segment') return <SegmentComparison {...editing} leaf={leaf} />;
  if ('operator' in leaf) return <TextComparison {...editing} leaf={leaf} />;
  if ('from' in leaf) return <NumberComparison {...editing} leaf={leaf} />;
  if (leaf.kind === 'country') return <CountryComparison {...editing} leaf={leaf} />;
  if ('values' in leaf) return <ChoiceComparison {...editing} leaf={leaf} />;
  return <FlagComparison {...editing} />;
}
