'use client';
// The name of a step, or a stand-in while it has none.
import { useTranslations } from 'next-intl';
import { useCallback } from 'react';
import type { Step } from '@/core/campaign/document';

export function useStepName(): (step: Pick<Step, 'name'>) => string {
  const t = useTranslations('editor.steps');
  return useCallback(({ name }: Pick<Step, 'name'>) => name || t('unnamed'), [t]);
}
