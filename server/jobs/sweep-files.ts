// Once a day, deletes the published files that nothing has referred to for a month.
import * as z from 'zod';
import type { App } from '../app';
import type { Delivery } from '../delivery/create-delivery';

const DAY_MS = 24 * 3_600_000;
/** After the start, when there is time. */
const FIRST_MS = 60_000;

const designsSchema = z.record(z.string(), z.string());

/**
 * Content hashes of the designs that scripts may carry: of every campaign's current release, whether it runs, is paused, or
 * was deleted and may come back.
 */
export async function designsInUse({ db }: Pick<App, 'db'>): Promise<string[]> {
  const campaigns = await db.campaign.findMany({
    where: { release: { not: null } },
    select: { id: true, release: true },
  });
  const current = new Set(campaigns.map(({ id, release }) => `${id} ${release}`));
  const releases = await db.release.findMany({ select: { campaignId: true, number: true, designs: true } });
  return releases
    .filter(({ campaignId, number }) => current.has(`${campaignId} ${number}`))
    .flatMap(({ designs }) => Object.values(designsSchema.parse(JSON.parse(designs))));
}

/** Answers the function that ends it. */
export function sweepFilesRegularly(
  app: Pick<App, 'db' | 'log'>,
  delivery: Pick<Delivery, 'sweep'>,
): () => void {
  const sweep = async () => {
    try {
      const deleted = await delivery.sweep(await designsInUse(app));
      if (deleted > 0) app.log.info({ deleted }, 'Published files that nothing refers to were deleted.');
    } catch (error) {
      app.log.error({ err: error }, 'Old published files could not be looked through; tomorrow again.');
    }
  };
  const first = setTimeout(() => void sweep(), FIRST_MS);
  const timer = setInterval(() => void sweep(), DAY_MS);
  return () => {
    clearTimeout(first);
    clearInterval(timer);
  };
}
