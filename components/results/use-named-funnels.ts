'use client';
// The things that visitors of each variant went through, by the names that people know them by.
import { useTranslations } from 'next-intl';
import type { FunnelRung, ResultsView } from '@/server/trpc/router';

export interface NamedRung {
  key: string;
  name: string;
  visitors: number;
  /** Visitors at the one before; absent: there is none. */
  before?: number;
}

export interface NamedFunnel {
  arm: string;
  letter: string;
  /** Of the variant. */
  name: string;
  rungs: NamedRung[];
}

export function useNamedFunnels({ funnel, arms }: Pick<ResultsView, 'funnel' | 'arms'>): NamedFunnel[] {
  const t = useTranslations('results');
  const nameOf = (rung: FunnelRung, place: number): string => {
    switch (rung.kind) {
      case 'exposed':
      case 'shown':
        return t(`figures.${rung.kind}`);
      case 'goal':
        return t(`goals.${rung.goal}`);
      case 'step':
        // After being exposed and shown.
        return rung.name || t('funnel.unnamed', { number: place - 1 });
      case 'gone':
        return t('funnel.gone', { id: rung.id });
    }
  };
  return funnel.flatMap(({ arm: id, rungs }) => {
    const arm = arms.find((one) => one.id === id);
    if (!arm) return [];
    const named = rungs.map((rung, place): NamedRung => {
      const before = rung.kind === 'gone' ? undefined : rungs[place - 1]?.visitors;
      return {
        key: `${rung.kind} ${'id' in rung ? rung.id : ''}`,
        name: nameOf(rung, place),
        visitors: rung.visitors,
        ...(before !== undefined && { before }),
      };
    });
    return [{ arm: id, letter: arm.letter, name: arm.name, rungs: named }];
  });
}
