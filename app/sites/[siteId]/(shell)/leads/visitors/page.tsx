// Visitors of a site who told something of themselves.
import { HydrationBoundary, QueryClient, dehydrate } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { callApi } from '@/app/call-api';
import { queries } from '@/app/queries';
import { profilePaths, readFilter, writeFilter } from '@/components/profiles/profile-address';
import { ProfilesPage } from '@/components/profiles/profiles-page';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('profiles'))('title') };
}

interface VisitorsPageProps {
  params: Promise<{ siteId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function VisitorsPage({ params, searchParams }: VisitorsPageProps) {
  const { siteId } = await params;
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(await searchParams))
    if (typeof value === 'string') query.set(name, value);
  const filter = readFilter(query);
  const path = profilePaths(siteId).list + writeFilter(filter);
  const first = await callApi(path, (api) => api.profiles.list({ siteId, ...filter }));
  const choices = await callApi(path, (api) => api.profiles.choices({ siteId }));
  const cache = new QueryClient();
  cache.setQueryData(queries.profiles.choices.queryKey({ siteId }), choices);
  cache.setQueryData(queries.profiles.list.infiniteQueryKey({ siteId, ...filter }), {
    pages: [first],
    pageParams: [null],
  });
  return (
    <HydrationBoundary state={dehydrate(cache)}>
      <ProfilesPage siteId={siteId} />
    </HydrationBoundary>
  );
}
