'use client';
// The name of a step, or a stand-in while it has none.
import { useTranslations } from 'next-intl';
import { useCallback } from 'react';
import type { Step } from '@/core/campaign/document';

export function useStepName(): (step: Step) => string {
  const t = useTranslations('editor.steps');
  return useCallback((step: Step) => step.name || t('unnamed'), [t]);
}
