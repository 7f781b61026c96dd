// Sites for tests that only look: one with everything, one with a draft, one with nothing. Changing them is for tests of their own.
import type { BeckonServer } from './beckon-server';
import type { OwnerApi } from './owner-api';
import { postVisits } from './post-visits';

interface ExampleSite {
  siteId: string;
  /** Address of the site in the builder. */
  url: string;
}
interface ExampleCampaign extends ExampleSite {
  campaignId: string;
  /** Address of its campaign. */
  campaignUrl: string;
}

export interface ExampleSites {
  /** A live campaign, visits and leads. */
  full: ExampleCampaign;
  /** A draft. */
  quiet: ExampleCampaign;
  empty: ExampleSite;
}

export async function openExampleSites(beckon: BeckonServer, api: OwnerApi): Promise<ExampleSites> {
  const at = ({ siteId }: { siteId: string }): ExampleSite => ({
    siteId,
    url: `${beckon.url}/sites/${siteId}`,
  });
  const campaignAt = (place: { siteId: string; campaignId: string }): ExampleCampaign => ({
    ...at(place),
    campaignId: place.campaignId,
    campaignUrl: `${at(place).url}/campaigns/${place.campaignId}`,
  });
  const full = await api.createPublishedSite({ path: null });
  const { key } = await api.trpc.sites.get.query(full);
  await postVisits({ url: beckon.url, key, campaignId: full.campaignId, count: 120 });
  return {
    full: campaignAt(full),
    quiet: campaignAt(await api.createDraft()),
    empty: at(await api.createSite('An empty shop')),
  };
}
