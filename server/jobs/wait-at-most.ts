// The end of the program waits for what is under way, and not for ever.

/** Never rejects. @param ms after which it is not waited for any more; what it is goes on */
export async function waitAtMost(ms: number, work: readonly (Promise<unknown> | undefined)[]): Promise<void> {
  let giveUp: NodeJS.Timeout | undefined;
  const patience = new Promise((resolve) => (giveUp = setTimeout(resolve, ms)));
  await Promise.race([Promise.allSettled(work), patience]);
  clearTimeout(giveUp);
}
