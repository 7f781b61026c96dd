// The pages of a site on which campaigns were met.
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { callApi } from '@/app/call-api';
import { loadSite } from '@/app/load';
import { PagesPage } from '@/components/overview/pages-page';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('overview.pages'))('title') };
}

export default async function SitePagesPage({ params }: { params: Promise<{ siteId: string }> }) {
  const { siteId } = await params;
  const { pages } = await callApi(`/sites/${siteId}/overview/pages`, (api) => api.results.pages({ siteId }));
  const { name } = await loadSite(siteId);
  return <PagesPage site={{ id: siteId, name }} pages={pages} />;
}
