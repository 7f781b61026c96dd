// script.started → the site is installed, and when and where its script last reported from.
import type { Transaction } from '../db/database';
import type { StoredEvent } from '../ingest/event-store';
import type { Projection } from '../jobs/projection';

interface Sighting {
  first: number;
  last: number;
  host: string;
}

/** "Last seen" is shown in minutes; writing it more often would cost more than it tells. */
const LEAST_STEP_MS = 30_000;

export const installProjection: Projection = {
  name: 'installs',
  async apply(tx, events) {
    for (const [site, sighting] of collectSightings(events)) await keep(tx, site, sighting);
  },
};

function collectSightings(events: readonly StoredEvent[]): Map<string, Sighting> {
  const sightings = new Map<string, Sighting>();
  for (const { site, event, happenedAt, bot } of events) {
    if (event.type !== 'script.started' || bot) continue;
    const { first = happenedAt, last = happenedAt, host = '' } = sightings.get(site) ?? {};
    sightings.set(site, {
      first: Math.min(first, happenedAt),
      last: Math.max(last, happenedAt),
      host: happenedAt >= last ? hostOf(event.page.url) : host,
    });
  }
  return sightings;
}

async function keep(tx: Transaction, id: string, { first, last, host }: Sighting): Promise<void> {
  const site = await tx.site.findUnique({ where: { id } });
  if (!site) return;
  const seen = site.lastSeenAt?.getTime() ?? -Infinity;
  const isNews = last >= seen + LEAST_STEP_MS || (last > seen && host !== site.lastSeenHost);
  if (site.installedAt && !isNews) return;
  await tx.site.update({
    where: { id },
    data: {
      installedAt: site.installedAt ?? new Date(first),
      ...(isNews ? { lastSeenAt: new Date(last), lastSeenHost: host } : {}),
    },
  });
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : '';
}
