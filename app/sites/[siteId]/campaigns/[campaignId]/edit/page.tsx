// The editor of one campaign.
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { Editor } from '@/components/editor/editor';
import { UnreadableDraft } from '@/components/editor/unreadable-draft';
import { callApi } from '@/app/call-api';
import { refusalCode } from '@/app/refusal-code';

interface EditPageProps {
  params: Promise<{ siteId: string; campaignId: string }>;
}

/** Once per request, for the title and the page. */
const load = cache((siteId: string, campaignId: string) =>
  callApi(`/sites/${siteId}/campaigns/${campaignId}/edit`, (api) =>
    Promise.all([api.campaigns.get({ campaignId }), api.sites.get({ siteId })]),
  ),
);

export async function generateMetadata({ params }: EditPageProps): Promise<Metadata> {
  const { siteId, campaignId } = await params;
  try {
    const [campaign] = await load(siteId, campaignId);
    return { title: campaign.name };
  } catch (error) {
    if (refusalCode(error) === 'unreadable') return {};
    throw error;
  }
}

export default async function EditPage({ params }: EditPageProps) {
  const { siteId, campaignId } = await params;
  let loaded;
  try {
    loaded = await load(siteId, campaignId);
  } catch (error) {
    // A draft that cannot be read is refused with a sentence for its owner; everything else goes its own way.
    if (!(error instanceof Error) || refusalCode(error) !== 'unreadable') throw error;
    return <UnreadableDraft siteId={siteId} reason={error.message} />;
  }
  const [campaign, site] = loaded;
  if (campaign.siteId !== site.id) notFound();
  return (
    <Editor key={campaign.id} campaign={campaign} site={site} readOnly={site.workspace.role === 'viewer'} />
  );
}
