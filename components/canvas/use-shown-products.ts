'use client';
// What the lists of products of a variant show: products of the site's own catalogue, as the server would choose them.
import { createContext, useContext, useEffect, useMemo, useState } from 'react';
import type { BlockOf } from '@/core/campaign/block';
import type { CampaignDocument } from '@/core/campaign/document';
import type { ShownProduct } from '@/core/products/shown-product';

/** Block id → products; undefined as long as they are not known. */
export type ProductsOf = (block: string) => readonly ShownProduct[] | undefined;

type List = Pick<BlockOf<'products'>, 'strategies' | 'count'>;

/** Chooses products for a list. Null: nobody does here, and its room stays empty. */
export const ChooseProducts = createContext<((list: List) => Promise<ShownProduct[]>) | null>(null);

/** From the last change until products are asked for, ms. */
const PAUSE = 300;

type Answers = ReadonlyMap<string, readonly ShownProduct[]>;
const NONE: Answers = new Map();

/** Those of before stay until new ones are there. The same function as long as the products are. */
export function useShownProducts({ variants }: CampaignDocument, variantId: string): ProductsOf | undefined {
  const choose = useContext(ChooseProducts);
  const [answers, setAnswers] = useState(NONE);
  const [shown, setShown] = useState<ReadonlyMap<string, string>>(new Map());
  const steps = variants.find(({ id }) => id === variantId)?.steps;
  const lists = useMemo(
    () =>
      new Map(
        (steps ?? []).flatMap(({ blocks }) =>
          blocks.flatMap((block) => (block.kind === 'products' ? [[block.id, keyOf(block)] as const] : [])),
        ),
      ),
    [steps],
  );

  useEffect(() => {
    const missing = [...new Set(lists.values())].filter((key) => !answers.has(key));
    if (!choose || (missing.length === 0 && isSame(lists, shown))) return;
    let isCurrent = true;
    const ask = async () => {
      const found = await Promise.all(
        missing.map(async (key) => [key, await choose(JSON.parse(key) as List)] as const),
      );
      if (!isCurrent) return;
      setAnswers((before) => new Map([...before, ...found]));
      setShown(lists);
    };
    // Without an answer, as offline, the next change asks again.
    const timer = setTimeout(() => void ask().catch(() => {}), shown.size === 0 ? 0 : PAUSE);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [choose, lists, answers, shown]);

  return useMemo(
    () => (shown.size === 0 ? undefined : (block) => answers.get(shown.get(block) ?? '')),
    [answers, shown],
  );
}

const keyOf = ({ strategies, count }: List) => JSON.stringify({ strategies, count });

function isSame(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): boolean {
  return one.size === other.size && [...one].every(([block, key]) => other.get(block) === key);
}
