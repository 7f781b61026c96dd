// Which of the server's documented refusals an error is.
import { APP_ERROR_CODES, type AppErrorCode } from '@/server/errors';

/**
 * Undefined when it is none. The server's errors come from another module graph, so they are told by their shape: the API
 * rejects with an error whose cause carries the code.
 */
export function refusalCode(error: unknown): AppErrorCode | undefined {
  if (!(error instanceof Error) || typeof error.cause !== 'object' || error.cause === null) return undefined;
  const code = 'code' in error.cause ? error.cause.code : undefined;
  return APP_ERROR_CODES.find((known) => known === code);
}
