// script.started → which version of the script each host of a shop runs, and when it was last heard of.
import type { Transaction } from '../db/database';
import { isAllowedOrigin } from '../ingest/allowed-origin';
import type { StoredEvent } from '../ingest/event-store';
import type { Projection } from '../jobs/projection';
import { readDomains } from '../sites/find-site';

/** Hosts of a site that are kept, those heard of last. */
export const MOST_HOSTS = 50;
/** The same is written again after so long, ms: "last seen" is shown in hours. */
const LEAST_STEP_MS = 3_600_000;

interface Sighting {
  site: string;
  host: string;
  version: string;
  at: number;
}

export const sightingProjection: Projection = {
  name: 'sightings',
  async apply(tx, events) {
    const sites = new Set<string>();
    for (const sighting of collect(events)) if (await keep(tx, sighting)) sites.add(sighting.site);
    for (const siteId of sites) await dropOldest(tx, siteId);
  },
};

/** The latest of each host. */
function collect(events: readonly StoredEvent[]): Sighting[] {
  const latest = new Map<string, Sighting>();
  for (const { site, event, happenedAt, bot } of events) {
    if (event.type !== 'script.started' || bot) continue;
    const host = hostOf(event.page.url);
    const key = `${site} ${host}`;
    if (host && happenedAt >= (latest.get(key)?.at ?? -Infinity))
      latest.set(key, { site, host, version: event.props.version, at: happenedAt });
  }
  return [...latest.values()];
}

/** True when a host is new. */
async function keep(tx: Transaction, { site: siteId, host, version, at }: Sighting): Promise<boolean> {
  const known = await tx.scriptSighting.findUnique({ where: { siteId_host: { siteId, host } } });
  const lastAt = new Date(at);
  if (!known) {
    if ((await tx.site.count({ where: { id: siteId } })) === 0) return false;
    await tx.scriptSighting.create({ data: { siteId, host, version, firstAt: lastAt, lastAt } });
    return true;
  }
  const passed = at - known.lastAt.getTime();
  // Late events of an older script do not take the newer one back.
  if (passed >= LEAST_STEP_MS || (passed > 0 && version !== known.version))
    await tx.scriptSighting.update({ where: { siteId_host: { siteId, host } }, data: { version, lastAt } });
  return false;
}

async function dropOldest(tx: Transaction, siteId: string): Promise<void> {
  const hosts = await tx.scriptSighting.findMany({
    where: { siteId },
    orderBy: [{ lastAt: 'desc' }, { host: 'asc' }],
    select: { host: true, site: { select: { domains: true } } },
  });
  if (hosts.length <= MOST_HOSTS) return;
  // Anybody can make hosts up: they do not push out those that the shop has.
  const isOwn = ({ host, site }: (typeof hosts)[number]) =>
    isAllowedOrigin(`https://${host}`, readDomains(site.domains));
  const beyond = [...hosts.filter(isOwn), ...hosts.filter((one) => !isOwn(one))].slice(MOST_HOSTS);
  await tx.scriptSighting.deleteMany({ where: { siteId, host: { in: beyond.map(({ host }) => host) } } });
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : '';
}
