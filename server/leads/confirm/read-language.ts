// The language in which somebody met the shop, as their browser told it with one of its latest events.
import type { App } from '../../app';

/** Events that are looked at. */
const LATEST = 20;

/** Undefined for whoever did not agree to be known again. */
export async function readLanguage(
  { db, store }: Pick<App, 'db' | 'store'>,
  { id, siteId }: { id: string; siteId: string },
): Promise<string | undefined> {
  const form = await db.submission.findFirst({
    where: { leadId: id, siteId, visitor: { not: null } },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    select: { visitor: true },
  });
  if (!form?.visitor) return undefined;
  const events = await store.eventsOf(siteId, form.visitor, LATEST);
  return events.find(({ event }) => event.page.language !== undefined)?.event.page.language;
}
