'use client';
// Where a share of visitors sees no campaign: how many there were, and how many they are compared with. Nothing while there is none.
import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useTRPC } from '@/components/api/trpc';
import { linkClass } from '@/components/ui/link-class';

export function SiteHoldoutNote({ siteId }: { siteId: string }) {
  const t = useTranslations('campaigns.siteHoldout');
  const trpc = useTRPC();
  const { data } = useQuery(trpc.results.siteHoldout.queryOptions({ siteId }, { refetchInterval: 60_000 }));
  if (!data || data.share === 0) return null;
  const { share, held, notHeld } = data;
  return (
    <section
      aria-label={t('title')}
      className="mb-4 flex flex-wrap items-baseline gap-x-6 gap-y-1 rounded-panel border border-line bg-panel px-4 py-3"
    >
      <h2 className="font-semibold">{t('title')}</h2>
      <p className="min-w-0 flex-1 basis-72 text-quiet">
        {held + notHeld === 0 ? t('nobodyYet', { share }) : t('sentence', { share, held, notHeld })}
      </p>
      <Link href={`/sites/${siteId}/settings`} className={linkClass}>
        {t('settings')}
      </Link>
    </section>
  );
}
