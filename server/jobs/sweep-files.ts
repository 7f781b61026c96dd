// Once a day, deletes the published files that nothing has referred to for a month.
import * as z from 'zod';
import type { App } from '../app';
import type { Delivery } from '../delivery/create-delivery';
import { sweepDaily } from './sweep-daily';

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
  return sweepDaily(app, {
    firstAfter: FIRST_MS,
    run: async () => delivery.sweep(await designsInUse(app)),
    deleted: 'Published files that nothing refers to were deleted.',
    failed: 'Old published files could not be looked through; tomorrow again.',
  });
}
