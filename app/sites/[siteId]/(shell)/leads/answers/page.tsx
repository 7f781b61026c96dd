// Answers of a site that came without an address.
import { HydrationBoundary, QueryClient, dehydrate } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { callApi } from '@/app/call-api';
import { queries } from '@/app/queries';
import { AnswersPage } from '@/components/leads/answers-page';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('leads'))('sections.answers') };
}

interface SiteAnswersPageProps {
  params: Promise<{ siteId: string }>;
  searchParams: Promise<{ campaign?: string | string[] }>;
}

export default async function SiteAnswersPage({ params, searchParams }: SiteAnswersPageProps) {
  const { siteId } = await params;
  const asked = (await searchParams).campaign;
  const campaign = (typeof asked === 'string' ? asked.slice(0, 64) : '') || undefined;
  const path = `/sites/${siteId}/leads/answers${campaign ? `?campaign=${encodeURIComponent(campaign)}` : ''}`;
  const first = await callApi(path, (api) => api.leads.answers({ siteId, campaign }));
  const choices = await callApi(path, (api) => api.leads.choices({ siteId }));
  const cache = new QueryClient();
  cache.setQueryData(queries.leads.choices.queryKey({ siteId }), choices);
  cache.setQueryData(queries.leads.answers.infiniteQueryKey({ siteId, campaign }), {
    pages: [first],
    pageParams: [null],
  });
  return (
    <HydrationBoundary state={dehydrate(cache)}>
      <AnswersPage siteId={siteId} />
    </HydrationBoundary>
  );
}
