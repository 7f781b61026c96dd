// The one error type that reaches people: a documented code for the program, a sentence for the reader.

/**
 * - `unauthenticated`: nobody is signed in, or the session ended. Sign in again.
 * - `forbidden`: signed in, but the role does not allow it, or the request came from another site.
 * - `not-found`: there is no such thing, or it belongs to a workspace the caller is not a member of.
 * - `conflict`: it changed meanwhile; `details` says what it is now.
 * - `invalid`: what was sent cannot be used; `details` names the fields or problems.
 * - `rate-limited`: too many tries; `details.retryAfterSeconds` says how long to wait.
 * - `setup-done`: the first owner exists already.
 * - `invalid-token`: a one-time link that is unknown, used or expired.
 * - `internal`: a defect of ours; the log has the cause.
 */
export type AppErrorCode =
  | 'unauthenticated'
  | 'forbidden'
  | 'not-found'
  | 'conflict'
  | 'invalid'
  | 'rate-limited'
  | 'setup-done'
  | 'invalid-token'
  | 'internal';

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
