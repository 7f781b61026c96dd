// What shops and machines ask of Beckon, put together. Next never sees these requests.
import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import type { Log } from '../log';

type PublicApp = Hono<{ Bindings: HttpBindings }>;

/** A part that fails without an answer of its own gets a plain one, and its reason goes to the log, not to the caller. */
export function createPublicApp(
  {
    operations,
    delivery,
    pictures,
    fonts,
    ingest,
    orders,
    where,
    forget,
    claim,
    products,
    confirm,
    preview,
    quizPages,
  }: Record<
    | 'delivery'
    | 'pictures'
    | 'fonts'
    | 'ingest'
    | 'orders'
    | 'where'
    | 'forget'
    | 'claim'
    | 'products'
    | 'confirm'
    | 'preview'
    | 'quizPages',
    Hono
  > & {
    operations: PublicApp;
  },
  log: Pick<Log, 'error'>,
): PublicApp {
  const app: PublicApp = new Hono();
  app
    .route('/', operations)
    .route('/', pictures)
    // Before what else has this beginning.
    .route('/', fonts)
    .route('/', delivery)
    .route('/', ingest)
    .route('/', orders)
    .route('/', where)
    .route('/', forget)
    .route('/', claim)
    .route('/', products)
    .route('/', confirm)
    .route('/', preview)
    .route('/', quizPages);
  app.onError((error, context) => {
    log.error({ err: error }, 'a public request could not be answered');
    return context.text('The server made a mistake. Try again in a moment.', 500, {
      'Cache-Control': 'no-store',
    });
  });
  return app;
}
