'use client';
// Turns a failed request into one sentence for the person in front of it.
import { useTranslations } from 'next-intl';
import { useCallback } from 'react';
import { appErrorCode } from './api-error';

export function useErrorSentence(): (error: unknown) => string {
  const t = useTranslations('errors');
  return useCallback(
    (error: unknown) => {
      const code = appErrorCode(error);
      switch (code) {
        case undefined:
          return t('unreachable');
        case 'unauthenticated':
          return t('unauthenticated');
        case 'forbidden':
          return t('forbidden');
        case 'not-found':
          return t('notFound');
        case 'rate-limited':
          return t('rateLimited');
        default:
          // These refusals depend on what was sent; the server's own sentence says it best.
          return error instanceof Error && error.message !== '' ? error.message : t('unexpected');
      }
    },
    [t],
  );
}
