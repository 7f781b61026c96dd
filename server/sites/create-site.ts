// A new site in a workspace.
import { randomBytes } from 'node:crypto';
import type { Scope } from '../access/scope';
import type { App } from '../app';
import { recordAudit } from '../audit/record';
import { parseSiteSettings, type SiteSettings } from './site-settings';

/** 128 random bits, so that keys cannot be guessed, in letters that are safe in an address and in HTML. */
export function createSiteKey(): string {
  return randomBytes(16).toString('base64url');
}

/** @throws AppError `invalid` when a setting cannot be used. */
export async function createSite(app: App, scope: Scope, input: SiteSettings): Promise<{ siteId: string }> {
  const { domains, ...settings } = parseSiteSettings(input);
  const data = { ...settings, domains: JSON.stringify(domains), key: createSiteKey() };
  const { id } = await app.db.$transaction(async (tx) => {
    const site = await tx.site.create({ data: { ...data, workspaceId: scope.workspaceId } });
    await recordAudit(tx, scope, {
      action: 'site.created',
      subject: site.name,
      siteId: site.id,
      at: app.now(),
    });
    return site;
  });
  await app.directory.refresh(id);
  return { siteId: id };
}
