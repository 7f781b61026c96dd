// Forgets a visitor of a shop, as their browser asked: their leads go, and their name goes off every event.
import type { App } from '../app';

/** Who is not known is forgotten just as well. Once or often, the same. */
export async function forgetVisitor(
  { db, now, store }: Pick<App, 'db' | 'now' | 'store'>,
  siteId: string,
  visitor: string,
): Promise<void> {
  const submissions = await store.submissionsOf(siteId, visitor);
  await db.$transaction(async (tx) => {
    for (const eventId of submissions) {
      const key = { siteId, eventId };
      const data = { ...key, erasedAt: new Date(now()) };
      // Also of those that no lead was made from yet: none will be.
      await tx.erasedLead.upsert({ where: { siteId_eventId: key }, create: data, update: data });
    }
    await tx.lead.deleteMany({ where: { siteId, eventId: { in: submissions } } });
  });
  // Last, because it takes away by what the leads were found: what fails before can be asked for again.
  await store.forget(siteId, visitor);
}
