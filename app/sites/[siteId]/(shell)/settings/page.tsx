// The settings of a site, and its installation.
import { HydrationBoundary, QueryClient, dehydrate } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { callApi } from '@/app/call-api';
import { loadSession } from '@/app/load';
import { queries } from '@/app/queries';
import { DeleteSite } from '@/components/settings/delete-site';
import { Install } from '@/components/settings/install';
import { ScriptSize } from '@/components/settings/script-size';
import { SiteForm } from '@/components/settings/site-form';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('settings'))('title') };
}

interface SettingsPageProps {
  params: Promise<{ siteId: string }>;
}

export default async function SettingsPage({ params }: SettingsPageProps) {
  const { siteId } = await params;
  const site = await callApi(`/sites/${siteId}/settings`, (api) => api.sites.get({ siteId }));
  const { isOperator } = await loadSession();
  const cache = new QueryClient();
  cache.setQueryData(queries.sites.get.queryKey({ siteId }), site);
  return (
    <HydrationBoundary state={dehydrate(cache)}>
      <div className="max-w-xl">
        <Install siteId={siteId} />
        <ScriptSize siteId={siteId} />
        <div className="border-t border-line pt-4">
          <SiteForm key={siteId} site={site} isOperator={isOperator} />
        </div>
        {site.workspace.role === 'owner' ? (
          <div className="border-t border-line pt-4">
            <DeleteSite siteId={siteId} name={site.name} />
          </div>
        ) : null}
      </div>
    </HydrationBoundary>
  );
}
