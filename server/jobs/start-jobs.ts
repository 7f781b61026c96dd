// Everything that is done by itself and must not be done twice at the same time. One process runs it: the only one, or the elected.
import type { App } from '../app';
import type { Delivery } from '../delivery/create-delivery';
import { leadProjection } from '../leads/lead-projection';
import { finishRemovals } from '../sites/finish-removals';
import { installProjection } from '../sites/install-projection';
import { createSender } from '../webhooks/send-messages';
import { createProjector } from './project-events';
import { runMail } from './run-mail';
import { sweepAuditRegularly } from './sweep-audit';
import { sweepDeliveriesRegularly } from './sweep-deliveries';
import { sweepFilesRegularly } from './sweep-files';
import { sweepFontsRegularly } from './sweep-fonts';
import { sweepPicturesRegularly } from './sweep-pictures';

/** Answers the function that ends it: it resolves when nothing of it is under way. */
export function startJobs(app: App, delivery: Pick<Delivery, 'sweep'>): () => Promise<void> {
  const projector = createProjector(app, [leadProjection, installProjection]);
  const sender = createSender(app);
  const stops = [
    sweepFilesRegularly(app, delivery),
    sweepPicturesRegularly(app),
    sweepFontsRegularly(app),
    sweepDeliveriesRegularly(app),
    sweepAuditRegularly(app),
    runMail(app),
  ];
  projector.start();
  sender.start();
  void finishRemovals(app);
  return async () => {
    for (const stop of stops) stop();
    await projector.stop();
    await sender.stop();
  };
}
