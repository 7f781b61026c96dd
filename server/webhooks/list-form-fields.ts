// The answers that the forms of a site ask for: what can be given another name.
import { eachBlock } from '@/core/campaign/traverse';
import type { Scope } from '../access/scope';
import type { App } from '../app';
import { readDocumentIfSound } from '../campaigns/read-document';
import { findSite } from '../sites/find-site';

/** In alphabetical order, each once. @throws AppError `not-found` */
export async function listFormFields(app: App, scope: Scope, siteId: string): Promise<string[]> {
  const site = await findSite(app, scope, siteId);
  const campaigns = await app.db.campaign.findMany({
    where: { siteId: site.id, deletedAt: null, archivedAt: null },
    select: { draft: true },
  });
  const names = new Set<string>();
  for (const { draft } of campaigns)
    for (const { block } of eachBlock(readDocumentIfSound(draft) ?? { variants: [] }))
      if ('name' in block && typeof block.name === 'string') names.add(block.name);
  return [...names].sort();
}
