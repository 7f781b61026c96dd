'use client';
// Ends this browser's session.
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { useSignOut } from './use-sign-out';

export function SignOutButton() {
  const t = useTranslations('auth');
  return <Button onClick={useSignOut()}>{t('signOut')}</Button>;
}
