// Who published a release: the audit log knows, for as long as it is kept.
import type { Scope } from '../access/scope';
import type { AuditAction, AuditRecord } from '../audit/record';
import type { App } from '../app';

const ACTION: AuditAction = 'campaign.published';

/** What the entry of a release says. Entries are found by exactly this. */
export const releaseDetails = (campaign: string, release: number): NonNullable<AuditRecord['details']> => ({
  campaign,
  release,
});

/** Names of people by the number of the release. */
export async function findPublishers(
  app: Pick<App, 'db'>,
  { workspaceId }: Scope,
  { campaignId, releases, since }: { campaignId: string; releases: readonly number[]; since: Date },
): Promise<Map<number, string>> {
  const numbers = new Map(
    releases.map((number) => [JSON.stringify(releaseDetails(campaignId, number)), number] as const),
  );
  const entries = await app.db.auditEntry.findMany({
    where: { workspaceId, action: ACTION, at: { gte: since }, details: { in: [...numbers.keys()] } },
    select: { details: true, userName: true },
  });
  return new Map(
    entries.flatMap(({ details, userName }) => {
      const number = numbers.get(details);
      return number === undefined ? [] : [[number, userName] as const];
    }),
  );
}
