'use client';
// What products have to be: their category, tags, attributes, price, fixed or as a question was answered.
import { Plus, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { MOST } from '@/core/campaign/limits';
import type { ProductMatch, ProductStrategy } from '@/core/campaign/product-strategy';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import { Select } from '@/components/ui/select';
import { useSession } from '../../editor-context';
import type { Edit } from '../../state/edits';
import { MatchFields } from './match-fields';

type Filter = Extract<ProductStrategy, { kind: 'filter' }>;

const KINDS = ['category', 'tag', 'attribute', 'price', 'budget'] as const satisfies ProductMatch['kind'][];
const ORDERS = ['popular', 'newest', 'cheapest'] as const;

function newMatch(kind: ProductMatch['kind']): ProductMatch {
  switch (kind) {
    case 'tag':
    case 'category':
      return { kind, is: { from: 'fixed', values: [] } };
    case 'attribute':
      return { kind, name: '', is: { from: 'fixed', values: [] } };
    case 'price':
      return { kind, from: null, to: null };
    case 'budget':
      return { kind, question: '' };
  }
}

interface MatchListProps {
  strategy: Filter;
  typing: string;
  edit: (strategy: Filter) => Edit;
}

export function MatchList({ strategy, typing, edit }: MatchListProps) {
  const t = useTranslations('editor.products');
  const { where, order } = strategy;
  const { store } = useSession();
  const replaced = (position: number, ...by: ProductMatch[]) =>
    edit({ ...strategy, where: where.toSpliced(position, 1, ...by) });
  const replace = (position: number, ...by: ProductMatch[]) =>
    store.getState().apply(replaced(position, ...by));
  return (
    <>
      {where.map((match, position) => (
        <fieldset
          key={position}
          aria-label={t('condition', { number: position + 1 })}
          className="flex flex-col gap-1.5 border-t border-line pt-2"
        >
          <div className="flex items-center gap-0.5">
            <div className="min-w-0 flex-1">
              <Select
                dense
                label={t('conditionKind', { number: position + 1 })}
                value={match.kind}
                options={KINDS.map((kind) => ({ value: kind, label: t(`match.${kind}`) }))}
                onChange={(kind) => {
                  if (kind !== match.kind) replace(position, newMatch(kind));
                }}
              />
            </div>
            <IconButton
              size="sm"
              label={t('removeCondition', { number: position + 1 })}
              icon={<X aria-hidden className="size-3.5" />}
              onClick={() => replace(position)}
            />
          </div>
          <MatchFields
            match={match}
            typing={`${typing}/${position}`}
            edit={(next) => replaced(position, next)}
          />
        </fieldset>
      ))}
      <div className="flex flex-wrap items-center justify-between gap-2">
        <Button
          size="sm"
          variant="ghost"
          className="-ms-2"
          unavailable={where.length >= MOST.productMatches}
          onClick={() => replace(where.length, newMatch('category'))}
        >
          <Plus aria-hidden className="size-3.5" />
          {t('addCondition')}
        </Button>
        <Select
          quiet
          label={t('order')}
          value={order}
          options={ORDERS.map((value) => ({ value, label: t(`orders.${value}`) }))}
          onChange={(next) => store.getState().apply(edit({ ...strategy, order: next }))}
        />
      </div>
    </>
  );
}
