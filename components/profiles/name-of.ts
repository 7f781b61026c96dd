import type { useTranslations } from 'next-intl';

/** What a visitor is called on screens: by an address, by the shop's id, or by the end of their own id. */
export function nameOf(
  { id, email, customer }: { id: string; email: string | null; customer: string | null },
  t: ReturnType<typeof useTranslations<'profiles'>>,
): string {
  return email ?? (customer === null ? t('unnamed', { id: id.slice(-6) }) : t('known', { id: customer }));
}
