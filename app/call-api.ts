// Calls the API for a page and turns its refusals into what the person at that page needs: the login, or "not found".
import { headers } from 'next/headers';
import { notFound, redirect } from 'next/navigation';
import { services } from '@/server/services';
import type { Caller } from '@/server/trpc/create-trpc';
import type { AppErrorCode } from '@/server/errors';

/** The server's errors come from another module graph, so they are told by their shape, not by `instanceof`. */
function refusalCode(error: unknown): AppErrorCode | undefined {
  if (!(error instanceof Error) || typeof error.cause !== 'object' || error.cause === null) return undefined;
  return 'code' in error.cause ? (error.cause.code as AppErrorCode) : undefined;
}

/** `path` is where the login leads back to. Errors that no page can answer reach the error page. */
export async function callApi<T>(path: string, call: (api: Caller) => Promise<T>): Promise<T> {
  const api = await services().trpc.caller(new Headers(await headers()));
  try {
    return await call(api);
  } catch (error) {
    switch (refusalCode(error)) {
      case 'unauthenticated':
        redirect(`/login?next=${encodeURIComponent(path)}`);
      case 'not-found':
        notFound();
      default:
        throw error;
    }
  }
}
