// Where a campaign's pages are.

export function campaignPaths(siteId: string, campaignId: string): { edit: string; results: string } {
  const root = `/sites/${siteId}/campaigns/${campaignId}`;
  return { edit: `${root}/edit`, results: `${root}/results` };
}
