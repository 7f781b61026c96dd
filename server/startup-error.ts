// A reason not to start, told in one sentence that says what is wrong and how to put it right.

/** `main.ts` prints the message alone and exits with 1: no stack trace for what the owner can fix. */
export class StartupError extends Error {
  override name = 'StartupError';
}
