// The one error type that reaches people: a documented code for the program, a sentence for the reader.

/**
 * Every code and what it means.
 * - `unauthenticated`: nobody is signed in, or the session ended. Sign in again.
 * - `forbidden`: signed in, but the role does not allow it, or the request came from another site.
 * - `not-found`: there is no such thing, or it belongs to a workspace the caller is not a member of.
 * - `conflict`: it changed meanwhile; `details` says what it is now.
 * - `invalid`: what was sent cannot be used; `details` names the fields or problems.
 * - `rate-limited`: too many tries; `details.retryAfterSeconds` says how long to wait.
 * - `setup-done`: the first owner exists already.
 * - `invalid-token`: a one-time link that is unknown, used or expired.
 * - `unreadable`: something stored is damaged or of another version; the message says what and how to go on.
 * - `internal`: a defect of ours; the log has the cause.
 */
export const APP_ERROR_CODES = [
  'unauthenticated',
  'forbidden',
  'not-found',
  'conflict',
  'invalid',
  'rate-limited',
  'setup-done',
  'invalid-token',
  'unreadable',
  'internal',
] as const;
export type AppErrorCode = (typeof APP_ERROR_CODES)[number];

/** `message` says what happened and what to do; `details` is JSON and safe to show to the caller. */
export class AppError extends Error {
  override name = 'AppError';

  constructor(
    readonly code: AppErrorCode,
    message: string,
    readonly details?: unknown,
  ) {
    super(message);
  }
}
