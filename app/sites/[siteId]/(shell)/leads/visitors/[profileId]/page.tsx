// One visitor.
import { HydrationBoundary, QueryClient, dehydrate } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { callApi } from '@/app/call-api';
import { loadSite } from '@/app/load';
import { queries } from '@/app/queries';
import { profilePaths } from '@/components/profiles/profile-address';
import { ProfilePage } from '@/components/profiles/profile-page';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('profiles'))('one') };
}

interface OneVisitorPageProps {
  params: Promise<{ siteId: string; profileId: string }>;
}

export default async function OneVisitorPage({ params }: OneVisitorPageProps) {
  const { siteId, profileId } = await params;
  const path = profilePaths(siteId).one(profileId);
  const profile = await callApi(path, (api) => api.profiles.get({ siteId, profileId }));
  const { workspace } = await loadSite(siteId);
  const cache = new QueryClient();
  cache.setQueryData(queries.profiles.get.queryKey({ siteId, profileId }), profile);
  return (
    <HydrationBoundary state={dehydrate(cache)}>
      <ProfilePage siteId={siteId} profileId={profileId} mayEdit={workspace.role !== 'viewer'} />
    </HydrationBoundary>
  );
}
