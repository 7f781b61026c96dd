'use client';
// Ends the session and leaves with a full load, so that nothing of it stays in memory.
import { useTranslations } from 'next-intl';
import { useNotify } from '@/components/ui/toast';
import { signOut } from './auth-requests';

export function useSignOut(): () => Promise<void> {
  const t = useTranslations('auth');
  const notify = useNotify();
  return async () => {
    const answer = await signOut();
    if (answer.ok) location.assign('/login');
    else notify({ tone: 'bad', title: t('signOutFailed') });
  };
}
