// Everything about one site: its time zone rules the dates below, and its currency the amounts.
import type { ReactNode } from 'react';
import { SiteCurrency } from '@/components/i18n/site-currency';
import { SiteTimeZone } from '@/components/i18n/site-time-zone';
import { loadSession, loadSite } from '@/app/load';

interface SiteLayoutProps {
  params: Promise<{ siteId: string }>;
  children: ReactNode;
}

export default async function SiteLayout({ params, children }: SiteLayoutProps) {
  const { siteId } = await params;
  const session = await loadSession();
  // The page below leads to the login, and knows the way back to itself.
  if (!session.user) return children;
  const site = await loadSite(siteId);
  return (
    <SiteTimeZone timeZone={site.timeZone}>
      <SiteCurrency currency={site.currency}>{children}</SiteCurrency>
    </SiteTimeZone>
  );
}
