// The editor of one campaign.
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { Editor } from '@/components/editor/editor';
import { UnreadableDraft } from '@/components/editor/unreadable-draft';
import { callApi } from '../../../../../call-api';

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
    if (isUnreadable(error)) return {};
    throw error;
  }
}

/** The server's own errors come from another module graph, so they are told by their shape. */
function isUnreadable(error: unknown): error is Error {
  if (!(error instanceof Error) || typeof error.cause !== 'object' || error.cause === null) return false;
  return 'code' in error.cause && error.cause.code === 'internal';
}

export default async function EditPage({ params }: EditPageProps) {
  const { siteId, campaignId } = await params;
  let loaded;
  try {
    loaded = await load(siteId, campaignId);
  } catch (error) {
    // A draft that cannot be read is refused with a sentence for its owner; everything else goes its own way.
    if (!isUnreadable(error)) throw error;
    return <UnreadableDraft siteId={siteId} reason={error.message} />;
  }
  const [campaign, site] = loaded;
  if (campaign.siteId !== site.id) notFound();
  return (
    <Editor key={campaign.id} campaign={campaign} site={site} readOnly={site.workspace.role === 'viewer'} />
  );
}
