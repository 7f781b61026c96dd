// Everything that is done by itself and must not be done twice at the same time. One process runs it: the only one, or the elected.
import type { App } from '../app';
import type { Delivery } from '../delivery/create-delivery';
import { refreshFeedsRegularly } from '../catalogue/refresh-feeds';
import { createLeadProjection } from '../leads/lead-projection';
import { createProfileProjection } from '../profiles/profile-projection';
import { countOrdersRegularly } from '../products/count-orders';
import { orderProjection } from '../products/order-projection';
import { finishRemovalsRegularly } from '../sites/finish-removals';
import { installProjection } from '../sites/install-projection';
import { sightingProjection } from '../status/sighting-projection';
import { createSender } from '../webhooks/send-messages';
import { createProjector } from './project-events';
import { runExperimentsRegularly } from './run-experiments';
import { runMail } from './run-mail';
import { sweepAuditRegularly } from './sweep-audit';
import { sweepConfirmationsRegularly } from './sweep-confirmations';
import { sweepDeliveriesRegularly } from './sweep-deliveries';
import { sweepEventsRegularly } from './sweep-events';
import { sweepExpiredRegularly } from './sweep-expired';
import { sweepFilesRegularly } from './sweep-files';
import { sweepFontsRegularly } from './sweep-fonts';
import { sweepPicturesRegularly } from './sweep-pictures';
import { sweepProfilesRegularly } from './sweep-profiles';

/** Answers the function that ends it: it resolves when nothing of it is under way. */
export function startJobs(app: App, delivery: Pick<Delivery, 'sweep'>): () => Promise<void> {
  const projector = createProjector(app, [
    createLeadProjection(app),
    createProfileProjection(),
    installProjection,
    sightingProjection,
    orderProjection,
  ]);
  const sender = createSender(app);
  const stops = [
    sweepFilesRegularly(app, delivery),
    sweepPicturesRegularly(app),
    sweepFontsRegularly(app),
    sweepConfirmationsRegularly(app),
    sweepDeliveriesRegularly(app),
    sweepAuditRegularly(app),
    sweepEventsRegularly(app),
    sweepProfilesRegularly(app),
    sweepExpiredRegularly(app),
    runMail(app),
    finishRemovalsRegularly(app),
    countOrdersRegularly(app),
    refreshFeedsRegularly(app),
    runExperimentsRegularly(app),
  ];
  projector.start();
  sender.start();
  return async () => {
    await Promise.all([...stops.map((stop) => stop()), projector.stop(), sender.stop()]);
  };
}
