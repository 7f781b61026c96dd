// What experiments taught, as cards.
import { HydrationBoundary, QueryClient, dehydrate } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { callApi } from '@/app/call-api';
import { queries } from '@/app/queries';
import { learnedPath } from '@/components/experiments/experiment-paths';
import { LearnedPage } from '@/components/experiments/learned/learned-page';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('experiments.sections'))('learned') };
}

interface SiteLearnedPageProps {
  params: Promise<{ siteId: string }>;
}

export default async function SiteLearnedPage({ params }: SiteLearnedPageProps) {
  const { siteId } = await params;
  const cards = await callApi(learnedPath(siteId), (api) => api.experiments.cards({ siteId }));
  const cache = new QueryClient();
  cache.setQueryData(queries.experiments.cards.queryKey({ siteId }), cards);
  return (
    <HydrationBoundary state={dehydrate(cache)}>
      <LearnedPage siteId={siteId} />
    </HydrationBoundary>
  );
}
