// A clock that goes as fast as a test wants it to: timers of a page that is played are due by it and by no other.

interface Due {
  at: number;
  run: () => void;
  /** Of an interval; 0: once. */
  every: number;
}

export class PlayedClock {
  readonly #due = new Map<number, Due>();
  #next = 1;

  /** @param now ms since 1970 UTC */
  constructor(public now: number) {}

  setTimeout(run: () => void, ms = 0, every = 0): number {
    const id = this.#next++;
    this.#due.set(id, { at: this.now + Math.max(0, Number(ms) || 0), run, every });
    return id;
  }

  setInterval(run: () => void, ms = 0): number {
    return this.setTimeout(run, ms, Math.max(1, ms));
  }

  clear(id: number): void {
    this.#due.delete(id);
  }

  /**
   * Lets so many ms pass, and everything happen that is due in them, each at its moment.
   * @param settle lets what was begun come to rest before time goes on
   */
  async advance(ms: number, settle: () => Promise<void>): Promise<void> {
    const end = this.now + ms;
    await settle();
    for (;;) {
      const [next] = [...this.#due]
        .filter(([, { at }]) => at <= end)
        .sort((a, b) => a[1].at - b[1].at || a[0] - b[0]);
      if (!next) break;
      const [id, { at, run, every }] = next;
      this.now = Math.max(this.now, at);
      if (every > 0) this.#due.set(id, { at: at + every, run, every });
      else this.#due.delete(id);
      run();
      await settle();
    }
    this.now = end;
  }

  /** The page is gone. */
  forget(): void {
    this.#due.clear();
  }
}
