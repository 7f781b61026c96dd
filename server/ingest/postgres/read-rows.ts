// Rows that a transaction has read, and what it changed of them; what is asked for and was not read is noted instead.

/** Answered for what is not there; a pass that noted anything is made again, so the answer never counts. */
export class ReadRows<Row> {
  readonly #read = new Map<string, Row | undefined>();
  readonly #changed = new Map<string, Row | undefined>();
  readonly #wanted = new Set<string>();

  get(key: string): Row | undefined {
    if (this.#changed.has(key)) return this.#changed.get(key);
    if (!this.#read.has(key)) this.#wanted.add(key);
    return this.#read.get(key);
  }

  /** undefined: the row goes. */
  put(key: string, row: Row | undefined): void {
    this.#changed.set(key, row);
  }

  get changes(): ReadonlyMap<string, Row | undefined> {
    return this.#changed;
  }

  get isMissing(): boolean {
    return this.#wanted.size > 0;
  }

  /** Takes what `read` finds of the keys that were asked for; those it does not find are not there. */
  async fill(
    read: (keys: readonly string[]) => Promise<Iterable<readonly [key: string, row: Row]>>,
  ): Promise<void> {
    if (this.#wanted.size === 0) return;
    const keys = [...this.#wanted];
    this.#wanted.clear();
    for (const key of keys) this.#read.set(key, undefined);
    for (const [key, row] of await read(keys)) this.#read.set(key, row);
  }

  /** Before the next pass: what was read stays, what was changed goes. */
  reset(): void {
    this.#changed.clear();
  }
}

/**
 * Lists of which only the first are asked for. What a pass changed may take some of them away, so that many more are read as were
 * changed.
 */
export class ReadLists<Item> {
  readonly #read = new Map<string, { items: readonly Item[]; limit: number }>();
  readonly #wanted = new Map<string, number>();

  /** At least the first `limit`, as they were read. */
  first(key: string, limit: number): readonly Item[] {
    const known = this.#read.get(key);
    if (known && (known.items.length < known.limit || known.limit >= limit)) return known.items;
    this.#wanted.set(key, Math.max(limit, this.#wanted.get(key) ?? 0));
    return [];
  }

  get isMissing(): boolean {
    return this.#wanted.size > 0;
  }

  /** @param read the first `limit` of each list */
  async fill(
    read: (keys: readonly string[], limit: number) => Promise<Iterable<readonly [key: string, item: Item]>>,
  ): Promise<void> {
    if (this.#wanted.size === 0) return;
    const keys = [...this.#wanted.keys()];
    const limit = Math.max(...this.#wanted.values());
    this.#wanted.clear();
    const lists = new Map<string, Item[]>(keys.map((key) => [key, []]));
    for (const [key, item] of await read(keys, limit)) lists.get(key)?.push(item);
    for (const [key, items] of lists) this.#read.set(key, { items, limit });
  }
}
