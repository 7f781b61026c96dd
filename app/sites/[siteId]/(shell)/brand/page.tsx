// The brand kit of a site.
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { callApi } from '@/app/call-api';
import { BrandForm } from '@/components/brand/brand-form';
import { PageHeader } from '@/components/shell/page-header';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('brand'))('title') };
}

interface BrandPageProps {
  params: Promise<{ siteId: string }>;
}

export default async function BrandPage({ params }: BrandPageProps) {
  const { siteId } = await params;
  const site = await callApi(`/sites/${siteId}/brand`, (api) => api.sites.get({ siteId }));
  const t = await getTranslations('brand');
  return (
    <>
      <PageHeader title={t('title')} />
      <p className="-mt-3 mb-5 max-w-2xl text-quiet">{t('intro')}</p>
      <BrandForm key={siteId} site={site} />
    </>
  );
}
