// Puts the program together. Order matters: no data is touched before the ports are known to be free, nothing listens before
// the data is in order, and nothing is announced before everything listens.
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { getRequestListener, type HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import next from 'next';
import { collectDefaultMetrics, Registry } from 'prom-client';
import { createDemoShop } from '@/demo/server';
import { announce } from './announce';
import { createAuth } from './auth/create-auth';
import { claimDataDir } from './claim-data-dir';
import type { Config } from './config';
import { createClaim } from './coupons/create-claim';
import { createProducts } from './products/create-products';
import { createCountryLookup } from './country/country-lookup';
import { createWhere } from './country/create-where';
import { openDataDir } from './data-dir';
import { clientAddress, isPrivateCaller } from './http/client-address';
import { createFrontDoor } from './http/front-door';
import { createIngestMetrics } from './http/ingest-metrics';
import { checkPort, listen } from './http/listen';
import { createOperations, diskCheck } from './http/operations';
import { createPublicApp } from './http/public-app';
import { createRequestMetrics } from './http/request-metrics';
import { createExperimentExport } from './experiments/export/create-experiment-export';
import { createFontUpload } from './fonts/create-font-upload';
import { createImageUpload } from './images/create-image-upload';
import { createIngest } from './ingest/create-ingest';
import { createOrders } from './ingest/orders/create-orders';
import { createCatalogueUpload } from './catalogue/create-catalogue-upload';
import { createQuizPages } from './quiz-pages/create-quiz-pages';
import { createConfirm } from './leads/confirm/create-confirm';
import { createLeadExport } from './leads/create-lead-export';
import { createLog, type Log } from './log';
import { openApp } from './open-app';
import { keepAddress } from './running-address';
import { createPreview } from './preview/create-preview';
import { startInTurn } from './processes/start-in-turn';
import { loadPreview } from './preview/load-preview';
import { createForget } from './privacy/create-forget';
import { forgetVisitor } from './privacy/forget-visitor';
import { installServices } from './services';
import { ensureSetupToken } from './setup/setup-token';
import { createShutdown } from './shutdown';
import { createTrpc } from './trpc/create-trpc';

/** @throws StartupError with one sentence when something the owner can put right is in the way. */
export async function startServer(config: Config, programDir: string): Promise<void> {
  const log = createLog(config.logLevel);
  // Hot reload keeps web sockets open, and the next start is waiting.
  const shutdown = createShutdown(log, config.dev ? { drainMs: 500 } : {});
  await checkPort(config.port, config.host, 'PORT');
  if (config.demoPort !== null) await checkPort(config.demoPort, config.host, 'DEMO_PORT');
  const dataDir = await startInTurn(config.databaseUrl, () => openDataDir(config.dataDir));
  // With PostgreSQL nothing in the folder is of one process alone.
  const giveBackDataDir = config.databaseUrl === undefined ? claimDataDir(dataDir) : () => undefined;
  const opened = await openApp(config, dataDir, programDir, log);
  const { app, seeded, dialect, delivery, jobs, readiness, close } = opened;

  const auth = createAuth({ ...app, dialect, secret: dataDir.secrets.auth });
  installServices({
    auth,
    trpc: createTrpc(app, auth),
    leadExport: createLeadExport(app, auth),
    experimentExport: createExperimentExport(app, auth),
    imageUpload: createImageUpload(app, auth),
    fontUpload: createFontUpload(app, auth),
    catalogueUpload: createCatalogueUpload(app, auth),
  });

  const metrics = new Registry();
  collectDefaultMetrics({ register: metrics });
  const callerOf = (incoming: IncomingMessage | undefined) => {
    const forwarded = incoming?.headers['x-forwarded-for'];
    const hops = Array.isArray(forwarded) ? forwarded.join() : forwarded;
    return [incoming?.socket.remoteAddress, hops, config.trustedProxies] as const;
  };
  const addressOf = ({ env }: Context<{ Bindings: HttpBindings }>) =>
    clientAddress(...callerOf(env.incoming));
  const countIngest = createIngestMetrics(metrics);
  const lookUpCountry = createCountryLookup();
  const publicApp = createPublicApp(
    {
      operations: createOperations({
        checks: [...readiness, diskCheck(dataDir.path)],
        metrics,
        isDraining: shutdown.isDraining,
        isPrivate: ({ env }) => isPrivateCaller(...callerOf(env.incoming)),
      }),
      delivery: delivery.app,
      pictures: opened.pictureDelivery,
      fonts: opened.fontDelivery,
      ingest: createIngest({
        directory: app.directory,
        store: app.live.watch(app.store),
        now: app.now,
        log,
        clientAddress: addressOf,
        lookUpCountry,
        ownOrigin: config.publicUrl,
        count: (what, number, site) => {
          countIngest(what, number);
          app.intake.count(what, number, site);
        },
      }),
      orders: createOrders({ db: app.db, store: app.store, clientAddress: addressOf, now: app.now, log }),
      where: createWhere({ lookUp: lookUpCountry, clientAddress: addressOf, now: app.now, log }),
      preview: createPreview({
        tokens: app.previews,
        load: (payload) => loadPreview(app, payload),
        clientAddress: addressOf,
        now: app.now,
        log,
      }),
      products: createProducts({ app, clientAddress: addressOf, ownOrigin: config.publicUrl }),
      claim: createClaim({ app, clientAddress: addressOf, ownOrigin: config.publicUrl }),
      confirm: createConfirm({ app, clientAddress: addressOf }),
      quizPages: createQuizPages({ app, clientAddress: addressOf }),
      forget: createForget({
        directory: app.directory,
        forget: (siteId, visitor) => forgetVisitor(app, siteId, visitor),
        clientAddress: addressOf,
        now: app.now,
        log,
        ownOrigin: config.publicUrl,
      }),
    },
    log,
  );

  const pages = next({ dev: config.dev, dir: programDir, hostname: config.host, port: config.port });
  const frontDoor = createFrontDoor({
    publicApp,
    answerAtOnce: delivery.answerAtOnce,
    pages: pages.getRequestHandler(),
    addressOf: (request) => clientAddress(...callerOf(request)),
    log,
    metrics: createRequestMetrics(metrics),
    dev: config.dev,
    secure: config.publicUrl.startsWith('https:'),
    demoUrl: app.demoShop?.url,
  });
  await listen(frontDoor, config.port, config.host, 'PORT');
  const servers: Server[] = [frontDoor];
  if (config.demoPort !== null) {
    const demo = openDemoShop(config, app.demoShop?.key ?? '', log);
    await listen(demo, config.demoPort, config.host, 'DEMO_PORT');
    servers.push(demo);
  }
  await pages.prepare();
  if (config.dev) frontDoor.on('upgrade', pages.getUpgradeHandler());

  await keepAddress(dataDir, config.publicUrl);
  jobs.start();
  shutdown.arm(servers, [() => jobs.stop(), () => pages.close(), close, giveBackDataDir]);
  process.stdout.write(announce({ config, seeded, setupToken: await ensureSetupToken(app.db, app.now()) }));
}

/** The shop of the seeded site, on a port and therefore an origin of its own. */
function openDemoShop(config: Config, siteKey: string, log: Log): Server {
  const shop = createDemoShop({
    beckonUrl: config.publicUrl,
    publicUrl: config.demoUrl,
    siteKey,
    onError: (error) => log.error({ err: error }, 'The demo shop failed to answer.'),
  });
  return createServer(getRequestListener(shop.fetch, { overrideGlobalObjects: false }));
}
