'use client';
// What was decided at the end of an experiment, in words.
import { useTranslations } from 'next-intl';
import type { Decision } from '@/core/experiments/experiment';

export function useDecisionWords(): (
  decision: Decision,
  arms: readonly { id: string; name: string }[],
) => string {
  const t = useTranslations('experiments.decisions');
  return (decision, arms) => {
    if (decision.kind !== 'shipped') return t(decision.kind);
    const arm = arms.find(({ id }) => id === decision.arm)?.name ?? decision.arm;
    return t(decision.keepsHoldout ? 'shippedHoldout' : 'shipped', { arm });
  };
}
