// Where a new campaign begins.
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getMessages, getTranslations } from 'next-intl/server';
import { MoreMessages } from '@/components/i18n/more-messages';
import { TemplateGallery } from '@/components/templates/template-gallery';
import { templates } from '@/templates';
import { callApi } from '@/app/call-api';
import { loadSite } from '@/app/load';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('templates'))('title') };
}

interface NewCampaignPageProps {
  params: Promise<{ siteId: string }>;
}

export default async function NewCampaignPage({ params }: NewCampaignPageProps) {
  const { siteId } = await params;
  const campaigns = await callApi(`/sites/${siteId}/campaigns/new`, (api) => api.campaigns.list({ siteId }));
  const site = await loadSite(siteId);
  if (site.workspace.role === 'viewer') notFound();
  const { templates: messages } = await getMessages();
  return (
    <MoreMessages messages={{ templates: messages }}>
      <TemplateGallery
        site={{ id: siteId, currency: site.currency, timeZone: site.timeZone, brand: site.brand }}
        entries={templates.map(({ id, goal, document }) => ({ id, goal, format: document().format.kind }))}
        taken={campaigns.map(({ name }) => name)}
      />
    </MoreMessages>
  );
}
