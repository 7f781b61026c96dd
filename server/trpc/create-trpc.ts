// The builder's API as the rest of the program sees it: an HTTP handler, and direct calls for server components.
import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import { readClientAddress } from '../access/client-address-header';
import type { App } from '../app';
import type { AuthService } from '../auth/create-auth';
import { createCallerFactory, type Context } from './procedure';
import { appRouter } from './router';

const ENDPOINT = '/api/trpc';
const createCaller = createCallerFactory(appRouter);

export type Caller = ReturnType<typeof createCaller>;

export interface TrpcService {
  /** Answers `/api/trpc/*`. */
  handle(request: Request): Promise<Response>;
  /** Calls on behalf of whoever sent these headers; failures are TRPCErrors whose `cause` is an AppError. */
  caller(headers: Headers): Promise<Caller>;
}

export function createTrpc(app: App, auth: Pick<AuthService, 'actor'>): TrpcService {
  const createContext = async (headers: Headers): Promise<Context> => ({
    app,
    actor: await auth.actor(headers),
    address: readClientAddress(headers),
  });
  return {
    handle: (request) =>
      fetchRequestHandler({
        endpoint: ENDPOINT,
        req: request,
        router: appRouter,
        createContext: () => createContext(request.headers),
      }),
    caller: async (headers) => createCaller(await createContext(headers)),
  };
}
