// Reading the API's refusals: the documented code, and what came with it.
import { TRPCClientError } from '@trpc/client';
import type { AppRouter } from '@/server/trpc/router';

function refusal(error: unknown) {
  return error instanceof TRPCClientError ? (error as TRPCClientError<AppRouter>).data : undefined;
}

/** The server's code, or undefined when the request never got an answer. */
export function appErrorCode(error: unknown) {
  return refusal(error)?.appCode;
}

/** What the server added to its code: problems, a newer revision … Shape depends on the code. */
export function appErrorDetails(error: unknown): unknown {
  return refusal(error)?.details;
}
