// Looks at the beginning of something that arrives, and hands it on whole.

/** @returns `head`: at least `size` bytes, unless there are fewer; `all` begins with it */
export async function peek(
  bytes: AsyncIterable<Uint8Array>,
  size: number,
): Promise<{ head: Uint8Array; all: AsyncIterable<Uint8Array> }> {
  const source = bytes[Symbol.asyncIterator]();
  const parts: Uint8Array[] = [];
  let length = 0;
  let isOver = false;
  while (length < size && !isOver) {
    const next = await source.next();
    if (next.done) isOver = true;
    else {
      parts.push(next.value);
      length += next.value.length;
    }
  }
  async function* all() {
    try {
      yield* parts.splice(0);
      while (!isOver) {
        const next = await source.next();
        if (next.done) return;
        yield next.value;
      }
    } finally {
      await source.return?.();
    }
  }
  return { head: Buffer.concat(parts), all: all() };
}
