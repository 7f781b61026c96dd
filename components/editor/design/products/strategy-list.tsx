'use client';
// The ways in which a list of products is filled, in their order.
import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { BlockOf } from '@/core/campaign/block';
import { MOST } from '@/core/campaign/limits';
import type { ProductStrategy, StrategyKind } from '@/core/campaign/product-strategy';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import { Select } from '@/components/ui/select';
import { useSession } from '../../editor-context';
import { Hint } from '../../fields/group';
import { setBlock } from '../../state/edits';
import type { FieldsOf } from '../blocks/fields-of';
import { MatchList } from './match-list';
import { PickedProducts } from './picked-products';

const KINDS = [
  'filter',
  'popular',
  'viewed',
  'similar',
  'cheaper',
  'together',
  'picked',
  'newest',
] as const satisfies StrategyKind[];

/** Of use at once, as far as it can be. */
function newStrategy(kind: StrategyKind): ProductStrategy {
  if (kind === 'filter') return { kind, where: [], order: 'popular' };
  return kind === 'picked' ? { kind, products: [] } : { kind };
}

export function StrategyList({ block, at }: FieldsOf<BlockOf<'products'>>) {
  const t = useTranslations('editor.products');
  const { store } = useSession();
  const { strategies } = block;
  const setWays = (next: ProductStrategy[]) => setBlock(at, 'products', { strategies: next });
  const set = (next: ProductStrategy[]) => store.getState().apply(setWays(next));
  const replace = (position: number, ...by: ProductStrategy[]) =>
    set(strategies.toSpliced(position, 1, ...by));
  const move = (position: number, by: -1 | 1) => {
    const moved = strategies[position]!;
    set(strategies.toSpliced(position, 1).toSpliced(position + by, 0, moved));
  };
  return (
    <>
      {strategies.length > 0 ? (
        <ol className="flex flex-col gap-2">
          {strategies.map((strategy, position) => {
            const number = position + 1;
            return (
              // What is the same way twice differs in its place alone.
              <li key={position} className="rounded-control border border-line p-2">
                <div className="flex items-center gap-0.5">
                  <div className="min-w-0 flex-1">
                    <Select
                      dense
                      label={t('way', { number })}
                      value={strategy.kind}
                      options={KINDS.map((kind) => ({ value: kind, label: t(`strategy.${kind}`) }))}
                      onChange={(kind) => {
                        if (kind !== strategy.kind) replace(position, newStrategy(kind));
                      }}
                    />
                  </div>
                  <IconButton
                    size="sm"
                    label={t('moveWayUp', { number })}
                    icon={<ArrowUp aria-hidden className="size-3.5" />}
                    unavailable={position === 0}
                    onClick={() => move(position, -1)}
                  />
                  <IconButton
                    size="sm"
                    label={t('moveWayDown', { number })}
                    icon={<ArrowDown aria-hidden className="size-3.5" />}
                    unavailable={position === strategies.length - 1}
                    onClick={() => move(position, 1)}
                  />
                  <IconButton
                    size="sm"
                    label={t('removeWay', { number })}
                    icon={<X aria-hidden className="size-3.5" />}
                    onClick={() => replace(position)}
                  />
                </div>
                <div className="mt-1.5 flex flex-col gap-2">
                  <Hint>{t(`strategyHint.${strategy.kind}`)}</Hint>
                  {strategy.kind === 'filter' ? (
                    <MatchList
                      strategy={strategy}
                      typing={`${block.id}/way/${position}`}
                      edit={(next) => setWays(strategies.toSpliced(position, 1, next))}
                    />
                  ) : null}
                  {strategy.kind === 'picked' ? (
                    <PickedProducts
                      products={strategy.products}
                      onChange={(products) => replace(position, { kind: 'picked', products })}
                    />
                  ) : null}
                </div>
              </li>
            );
          })}
        </ol>
      ) : null}
      <div>
        <Button
          size="sm"
          variant="ghost"
          className="-ms-2"
          unavailable={strategies.length >= MOST.strategies}
          onClick={() => set([...strategies, newStrategy(strategies.length === 0 ? 'filter' : 'popular')])}
        >
          <Plus aria-hidden className="size-3.5" />
          {t('addWay')}
        </Button>
      </div>
      <Hint>{t('waysHint')}</Hint>
    </>
  );
}
