// What the program prints may have no reader any more: `npm start | head`, a terminal that was closed, a test that was killed.

/**
 * Lets the program go on without one. Else each line would be an error that is nobody's, which is printed, which is an error: a
 * server that does nothing but that.
 */
export function outliveReaders(outputs: readonly NodeJS.WritableStream[]): void {
  for (const output of outputs) output.on('error', () => undefined);
}
