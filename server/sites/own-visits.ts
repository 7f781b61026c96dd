// Whose visits to a site are its team's own, told by the address they come from.
import type { Scope } from '../access/scope';
import type { App } from '../app';
import { recordAudit } from '../audit/record';
import { AppError } from '../errors';
import { isWithin, ownRange, parseRange, readRanges, readRangeTexts } from './address-ranges';
import { findSite } from './find-site';

export interface OwnVisits {
  /** Addresses and ranges, as the program writes them. */
  addresses: string[];
  /** What the caller would list to leave out their own visits, as this server sees them; null when it cannot tell. */
  yours: { range: string; isPublic: boolean; isListed: boolean } | null;
}

/**
 * @param sender address that the question came from
 * @throws AppError `not-found`
 */
export async function getOwnVisits(
  app: App,
  scope: Scope,
  { siteId, sender }: { siteId: string; sender: string },
): Promise<OwnVisits> {
  const { excludedAddresses } = await findSite(app, scope, siteId);
  const own = ownRange(sender);
  return {
    addresses: readRangeTexts(excludedAddresses),
    yours: own ? { ...own, isListed: isWithin(readRanges(excludedAddresses), sender) } : null,
  };
}

/**
 * From now on; what was counted stays.
 * @throws AppError `not-found`; `invalid` with `details.fields.addresses`, which names the first line that cannot be used
 */
export async function updateOwnVisits(
  app: App,
  scope: Scope,
  { siteId, addresses: typed }: { siteId: string; addresses: readonly string[] },
): Promise<{ addresses: string[] }> {
  const { id, name, excludedAddresses: before } = await findSite(app, scope, siteId);
  const addresses = parseAddresses(typed);
  const excludedAddresses = JSON.stringify(addresses);
  if (excludedAddresses !== before) {
    await app.db.$transaction(async (tx) => {
      await tx.site.update({ where: { id, workspaceId: scope.workspaceId }, data: { excludedAddresses } });
      await recordAudit(tx, scope, {
        action: 'site.changed',
        subject: name,
        siteId: id,
        details: { fields: 'excludedAddresses' },
        at: app.now(),
      });
    });
    await app.directory.refresh(id);
  }
  return { addresses };
}

function parseAddresses(typed: readonly string[]): string[] {
  const addresses = new Set<string>();
  for (const text of typed.map((line) => line.trim()).filter(Boolean)) {
    const parsed = parseRange(text);
    if ('reason' in parsed) {
      const reason = `“${text}” ${parsed.reason}`;
      throw new AppError('invalid', `The addresses were not saved: ${reason}.`, {
        fields: { addresses: reason },
      });
    }
    addresses.add(parsed.range);
  }
  return [...addresses];
}
