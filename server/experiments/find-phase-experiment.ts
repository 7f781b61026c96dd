// Which experiment a campaign is part of at this moment.
import type { Database, Transaction } from '../db/database';
import type { PhaseExperiment } from '../campaigns/phase-arms';
import { layerSeed } from './layer-seed';

/** Undefined: none runs on it. Of one campaign at most one runs. */
export async function findPhaseExperiment(
  tx: Transaction | Database,
  campaignId: string,
): Promise<PhaseExperiment | undefined> {
  const running = await tx.experiment.findFirst({
    where: { campaignId, startedAt: { not: null }, endedAt: null, deletedAt: null },
    select: {
      id: true,
      siteId: true,
      layer: true,
      layerFrom: true,
      layerTo: true,
      orderCap: true,
      site: { select: { currency: true } },
    },
  });
  if (!running) return undefined;
  const { id, siteId, layer, layerFrom: from, layerTo: to, orderCap: amount, site } = running;
  return {
    id,
    ...(layer && { layer: { seed: layerSeed(siteId, layer), from, to } }),
    ...(amount !== null && { orderCap: { currency: site.currency, amount } }),
  };
}
