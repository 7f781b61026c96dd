'use client';
// One sentence for each way the account service can say no.
import { useTranslations } from 'next-intl';
import type { AuthFailure } from './auth-requests';

export function useAuthSentence(): (failure: AuthFailure) => string {
  const t = useTranslations('auth.failures');
  return (failure) => t(failure);
}
