'use client';
// What the gallery is narrowed to, kept in the address, so that going back finds it as it was.
import { useSearchParams } from 'next/navigation';
import { useState } from 'react';
import { FORMATS, type TemplateWish } from './find-templates';
import { GOALS } from '@/templates/template';

export function useTemplateWish(): [wish: TemplateWish, change: (part: Partial<TemplateWish>) => void] {
  const address = useSearchParams();
  const [wish, setWish] = useState<TemplateWish>(() => ({
    goal: GOALS.find((one) => one === address.get('goal')) ?? null,
    format: FORMATS.find((one) => one === address.get('format')) ?? null,
    search: address.get('q') ?? '',
  }));
  const change = (part: Partial<TemplateWish>) => {
    const next = { ...wish, ...part };
    setWish(next);
    const url = new URL(location.href);
    for (const [name, value] of [
      ['goal', next.goal],
      ['format', next.format],
      ['q', next.search.trim()],
    ] as const) {
      if (value) url.searchParams.set(name, value);
      else url.searchParams.delete(name);
    }
    history.replaceState(null, '', url);
  };
  return [wish, change];
}
