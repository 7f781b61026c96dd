// How products come into a site.
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { callApi } from '@/app/call-api';
import { cataloguePaths } from '@/components/catalogue/catalogue-paths';
import { ImportsPage } from '@/components/catalogue/imports-page';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('catalogue'))('imports.page') };
}

export default async function SiteImportsPage({ params }: { params: Promise<{ siteId: string }> }) {
  const { siteId } = await params;
  const [site, catalogue] = await callApi(cataloguePaths(siteId).imports, (api) =>
    Promise.all([api.sites.get({ siteId }), api.catalogue.get({ siteId })]),
  );
  return (
    <ImportsPage
      siteId={siteId}
      currency={site.currency}
      mayChange={site.workspace.role !== 'viewer'}
      initialData={catalogue}
    />
  );
}
