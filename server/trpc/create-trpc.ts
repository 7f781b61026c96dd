// The builder's API as the rest of the program sees it: an HTTP handler, and direct calls for server components.
import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import { addressKey } from '../access/address-key';
import { checkOrigin } from '../access/check-origin';
import { readClientAddress } from '../access/client-address-header';
import type { App } from '../app';
import type { AuthService } from '../auth/create-auth';
import { AppError } from '../errors';
import { REQUEST_ID_HEADER } from '../request-id';
import { toAppError } from './format-error';
import { listProcedures } from './list-procedures';
import { createCallerFactory, type Context } from './procedure';
import { appRouter } from './router';

const ENDPOINT = '/api/trpc';
/** Calls that may share one request. The builder sends at most 10. */
const MAX_BATCH = 20;
const createCaller = createCallerFactory(appRouter);

export type Caller = ReturnType<typeof createCaller>;

export interface TrpcService {
  /** Answers `/api/trpc/*`: queries by GET, mutations by POST, JSON only, from Beckon's own pages only. */
  handle(request: Request): Promise<Response>;
  /** Calls on behalf of whoever sent these headers. A refused call rejects with a TRPCError whose `cause` is the AppError. */
  caller(headers: Headers): Promise<Caller>;
}

/** @throws Error when a procedure declares no access: better no server than an open one. */
export function createTrpc(app: App, auth: Pick<AuthService, 'actor' | 'keepResetToken'>): TrpcService {
  listProcedures(appRouter);
  const createContext = async (headers: Headers): Promise<Context> => ({
    app,
    auth,
    actor: await auth.actor(headers),
    address: addressKey(readClientAddress(headers)),
    sender: readClientAddress(headers),
  });
  return {
    async handle(request) {
      try {
        checkOrigin(request, app.publicUrl);
      } catch (error) {
        if (error instanceof AppError) return refuse(error);
        throw error;
      }
      return fetchRequestHandler({
        endpoint: ENDPOINT,
        req: request,
        router: appRouter,
        maxBatchSize: MAX_BATCH,
        createContext: () => createContext(request.headers),
        responseMeta: () => ({ headers: new Headers({ 'Cache-Control': 'no-store' }) }),
        onError: ({ error, path }) => {
          const { code } = toAppError(error);
          if (code === 'internal' || code === 'unreadable')
            app.log.error(
              { err: error.cause ?? error, path, id: request.headers.get(REQUEST_ID_HEADER) },
              'A call failed.',
            );
        },
      });
    },
    caller: async (headers) => createCaller(await createContext(headers)),
  };
}

/** Before tRPC has read anything. In the shape of its errors, so that the client finds our code where it looks for it. */
function refuse({ code, message }: AppError): Response {
  const data = { appCode: code, details: null, httpStatus: 403 };
  return Response.json({ error: { code: -32003, message, data } }, { status: 403 });
}
