// The report of one import of products.
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { callApi } from '@/app/call-api';
import { cataloguePaths } from '@/components/catalogue/catalogue-paths';
import { ImportPage } from '@/components/catalogue/import-page';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('catalogue'))('report.page') };
}

interface SiteImportPageProps {
  params: Promise<{ siteId: string; importId: string }>;
}

export default async function SiteImportPage({ params }: SiteImportPageProps) {
  const { siteId, importId } = await params;
  const [site, { feed }, detail] = await callApi(cataloguePaths(siteId).import(importId), (api) =>
    Promise.all([
      api.sites.get({ siteId }),
      api.catalogue.get({ siteId }),
      api.catalogue.import({ siteId, importId }),
    ]),
  );
  return (
    <ImportPage
      siteId={siteId}
      feed={feed}
      mayChange={site.workspace.role !== 'viewer'}
      initialData={detail}
    />
  );
}
