// A set of segments as a form leaves it: what the set is called and asks, and which segments it has, in order.
import type { Scope } from '../access/scope';
import type { App } from '../app';
import { recordAudit } from '../audit/record';
import { AppError } from '../errors';
import { findSite } from '../sites/find-site';
import { findSet } from './find-set';
import { forgetMessages } from './forget-messages';
import { letShopsKnow } from './let-shops-know';
import { makeKey } from './make-key';
import { refuseUsed } from './refuse-used';

export interface SetSettings {
  siteId: string;
  /** Absent: a new one. */
  setId?: string | undefined;
  name: string;
  question: string;
  exclusive: boolean;
  /** Without an id: a new one. Those that are missing are removed. */
  segments: { id?: string | undefined; name: string; description: string }[];
  /** Segments that published campaigns use are removed all the same. */
  confirmed?: boolean | undefined;
}

/**
 * @throws AppError `not-found`; `invalid` when two are called alike; `conflict` when a segment would be removed that a published
 * campaign uses, and nobody confirmed it.
 */
export async function saveSet(app: App, scope: Scope, settings: SetSettings): Promise<{ setId: string }> {
  const { setId, name, question, exclusive, segments } = settings;
  const site = await findSite(app, scope, settings.siteId);
  const before =
    setId === undefined ? undefined : (await findSet(app, scope, { siteId: site.id, setId })).set;
  refuseTwins(segments.map((one) => one.name));
  const known = new Map(before?.segments.map((one) => [one.id, one]));
  const stays = segments.filter((one) => one.id !== undefined);
  if (stays.some(({ id }) => !known.has(id ?? '')))
    throw new AppError('conflict', 'Somebody has removed one of these segments meanwhile. Reload the page.');
  const removed = [...known.values()].filter(({ id }) => !stays.some((one) => one.id === id));
  if (!settings.confirmed) await refuseUsed(app, site.id, removed);

  const at = app.now();
  const id = await app.db.$transaction(async (tx) => {
    const last = await tx.segmentSet.aggregate({ where: { siteId: site.id }, _max: { position: true } });
    const data = { name, question, exclusive };
    const set = before
      ? await tx.segmentSet.update({ where: { id: before.id }, data })
      : await tx.segmentSet.create({
          data: { ...data, siteId: site.id, position: (last._max.position ?? -1) + 1 },
        });
    await tx.segment.deleteMany({ where: { id: { in: removed.map((one) => one.id) } } });
    // A later segment may get the same key, and nobody is in it then.
    const gone = removed.map(({ key }) => key);
    await tx.segmentMember.deleteMany({ where: { siteId: site.id, segment: { in: gone } } });
    await forgetMessages(tx, scope, { siteId: site.id, keys: gone, at });
    const keys = await tx.segment.findMany({ where: { siteId: site.id }, select: { key: true } });
    const taken = new Set(keys.map(({ key }) => key));
    for (const [position, segment] of segments.entries()) {
      const words = { name: segment.name, description: segment.description, position };
      if (segment.id !== undefined) await tx.segment.update({ where: { id: segment.id }, data: words });
      else {
        const key = makeKey(segment.name, taken);
        taken.add(key);
        await tx.segment.create({ data: { ...words, key, siteId: site.id, setId: set.id } });
      }
    }
    await recordAudit(tx, scope, {
      action: before ? 'segments.changed' : 'segments.created',
      subject: name,
      siteId: site.id,
      details: { count: segments.length },
      at,
    });
    return set.id;
  });
  await letShopsKnow(app, site);
  return { setId: id };
}

function refuseTwins(names: readonly string[]): void {
  const seen = new Set<string>();
  for (const name of names) {
    const same = name.toLowerCase();
    if (seen.has(same))
      throw new AppError('invalid', `Two segments are called “${name}”. Give one of them another name.`);
    seen.add(same);
  }
}
