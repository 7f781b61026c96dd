// Calls the API for a page and turns its refusals into what the person at that page needs: the login, or "not found".
import { headers } from 'next/headers';
import { notFound, redirect } from 'next/navigation';
import { services } from '@/server/services';
import type { Caller } from '@/server/trpc/create-trpc';
import { refusalCode } from './refusal-code';

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
