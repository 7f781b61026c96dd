// Takes a set of segments away, with its segments and who was in them.
import type { Scope } from '../access/scope';
import type { App } from '../app';
import { recordAudit } from '../audit/record';
import { findSet } from './find-set';
import { forgetMessages } from './forget-messages';
import { letShopsKnow } from './let-shops-know';
import { refuseUsed } from './refuse-used';

/** @throws AppError `not-found`; `conflict` when a published campaign uses one of them, and nobody confirmed it. */
export async function removeSet(
  app: App,
  scope: Scope,
  { siteId, setId, confirmed }: { siteId: string; setId: string; confirmed?: boolean | undefined },
): Promise<{ ok: true }> {
  const { site, set } = await findSet(app, scope, { siteId, setId });
  if (!confirmed) await refuseUsed(app, site.id, set.segments);
  const keys = set.segments.map(({ key }) => key);
  await app.db.$transaction(async (tx) => {
    await tx.segmentMember.deleteMany({ where: { siteId: site.id, segment: { in: keys } } });
    await tx.segmentSet.delete({ where: { id: set.id } });
    await forgetMessages(tx, scope, { siteId: site.id, keys, at: app.now() });
    await recordAudit(tx, scope, {
      action: 'segments.removed',
      subject: set.name,
      siteId: site.id,
      at: app.now(),
    });
  });
  await letShopsKnow(app, site);
  return { ok: true };
}
