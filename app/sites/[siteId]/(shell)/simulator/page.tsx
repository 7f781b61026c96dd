// Who sees what on a site: its campaigns, and a visitor that somebody makes up.
import { HydrationBoundary, QueryClient, dehydrate } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { getMessages, getTranslations } from 'next-intl/server';
import { callApi } from '@/app/call-api';
import { loadSite } from '@/app/load';
import { queries } from '@/app/queries';
import { MoreMessages } from '@/components/i18n/more-messages';
import { Simulator } from '@/components/simulator/simulator';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('simulator'))('title') };
}

interface SimulatorPageProps {
  params: Promise<{ siteId: string }>;
}

export default async function SimulatorPage({ params }: SimulatorPageProps) {
  const { siteId } = await params;
  const { asked, personas } = await callApi(`/sites/${siteId}/simulator`, async (api) => ({
    asked: await api.campaigns.askedFacts({ siteId }),
    personas: await api.personas.list({ siteId }),
  }));
  const site = await loadSite(siteId);
  const { editor } = await getMessages();
  const cache = new QueryClient();
  cache.setQueryData(queries.campaigns.askedFacts.queryKey({ siteId }), asked);
  cache.setQueryData(queries.personas.list.queryKey({ siteId }), personas);
  return (
    <HydrationBoundary state={dehydrate(cache)}>
      <MoreMessages messages={{ editor }}>
        <Simulator
          siteId={siteId}
          mayEdit={site.workspace.role !== 'viewer'}
          paused={site.paused}
          home={site.shopUrl ?? `https://${site.domains[0] ?? ''}/`}
        />
      </MoreMessages>
    </HydrationBoundary>
  );
}
