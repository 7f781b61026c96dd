'use client';
// Where the pages of a variant's custom HTML can be seen. The server sends them as it does to shops, under a policy that the
// builder's own pages cannot give to what they make themselves.
import { createContext, useContext, useEffect, useMemo, useState } from 'react';
import type { CampaignDocument, Variant } from '@/core/campaign/document';
import { htmlPagesOf } from '@/core/render/html-page';

/** Block id → address; undefined as long as it is not known. */
export type PageOf = (block: string) => string | undefined;

/** Hands a page to the server, and answers its address. Null: nobody does here, and the room for it stays empty. */
export const ShowPage = createContext<((page: string) => Promise<string>) | null>(null);

/** From the last key until a page is handed over, ms. */
const PAUSE = 250;

interface Answered {
  page: string;
  address: string;
}
type Answers = ReadonlyMap<string, Answered>;
const NONE: Answers = new Map();

/** The last page that was answered stays until the next one is. The same function as long as the addresses are. */
export function useHtmlPages({ variants }: CampaignDocument, variantId: string): PageOf | undefined {
  const show = useContext(ShowPage);
  const [answers, setAnswers] = useState(NONE);
  const variant = variants.find(({ id }) => id === variantId);
  const pages = useMemo(() => pagesOf(variant), [variant]);

  useEffect(() => {
    const asked = [...pages].filter(([key, page]) => answers.get(key)?.page !== page);
    if (!show || asked.length === 0) return;
    let isCurrent = true;
    const ask = async () => {
      const found = await Promise.all(
        asked.map(async ([key, page]) => [key, { page, address: await show(page) }] as const),
      );
      if (isCurrent) setAnswers((before) => new Map([...before, ...found]));
    };
    // Without an answer, as offline, the next key asks again.
    const isFirst = asked.every(([key]) => !answers.has(key));
    const timer = setTimeout(() => void ask().catch(() => {}), isFirst ? 0 : PAUSE);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [show, pages, answers]);

  return useMemo(
    () => (answers.size === 0 ? undefined : (block) => answers.get(keyOf(variantId, block))?.address),
    [answers, variantId],
  );
}

/** The same block may stand in several variants, with HTML of its own in each. */
const keyOf = (variant: string, block: string) => `${variant}/${block}`;

function pagesOf(variant: Variant | undefined): ReadonlyMap<string, string> {
  if (!variant) return new Map();
  return new Map([...htmlPagesOf(variant)].map(([block, page]) => [keyOf(variant.id, block), page]));
}
