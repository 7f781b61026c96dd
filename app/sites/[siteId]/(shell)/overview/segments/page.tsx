// The audiences and segments of a site whose visitors met campaigns.
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { callApi } from '@/app/call-api';
import { loadSite } from '@/app/load';
import { SegmentsPage } from '@/components/overview/segments-page';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('overview.segments'))('title') };
}

export default async function SiteSegmentsPage({ params }: { params: Promise<{ siteId: string }> }) {
  const { siteId } = await params;
  const segments = await callApi(`/sites/${siteId}/overview/segments`, (api) =>
    api.results.segments({ siteId }),
  );
  const { name } = await loadSite(siteId);
  return <SegmentsPage site={{ id: siteId, name }} segments={segments} />;
}
