// What the audiences of a site are called, by id. Those that were removed are not among them.
import type { App } from '../app';

export async function readAudienceNames(
  { db }: Pick<App, 'db'>,
  siteId: string,
): Promise<Record<string, string>> {
  const audiences = await db.audience.findMany({
    where: { siteId, deletedAt: null },
    select: { id: true, name: true },
  });
  return Object.fromEntries(audiences.map(({ id, name }) => [id, name]));
}
