// The catalogues of the sites that were asked for of late, in memory: a page of a shop waits for none to be read. What is sent of a
// product is read when it is sent; here is only what it is chosen by.
import type { Shelf } from '@/core/products/shelf';
import type { Database } from '../db/database';
import { readNews, readShelf } from './read-shelf';

/** So long a shelf is believed without looking whether the catalogue has changed, ms. */
const FRESH_MS = 15_000;
/** Products in memory, of all sites together: some 50 MB. What was asked for last stays. */
const MOST_PRODUCTS = 200_000;

interface Kept {
  shelf: Shelf;
  size: number;
  news: string;
  /** When it was last looked, ms. */
  lookedAt: number;
}

export class Shelves {
  readonly #kept = new Map<string, Kept>();
  readonly #reading = new Map<string, Promise<Kept>>();

  constructor(
    private readonly db: Database,
    private readonly now: () => number,
    private readonly mostProducts = MOST_PRODUCTS,
  ) {}

  /** At once where there is one, while a newer one is being read; the first one is waited for. */
  async of(siteId: string): Promise<Shelf> {
    const kept = this.#kept.get(siteId);
    if (!kept) return (await this.#read(siteId)).shelf;
    // To the end, which is forgotten last.
    this.#kept.delete(siteId);
    this.#kept.set(siteId, kept);
    // What fails is tried again with a later request; what is there serves till then.
    if (this.now() - kept.lookedAt >= FRESH_MS) void this.#renew(siteId, kept).catch(() => undefined);
    return kept.shelf;
  }

  /** Resolves once what is kept of the site is as new as the database. */
  async renewed(siteId: string): Promise<Shelf> {
    const kept = this.#kept.get(siteId);
    if (kept) await this.#renew(siteId, kept);
    return this.of(siteId);
  }

  async #renew(siteId: string, kept: Kept): Promise<void> {
    kept.lookedAt = this.now();
    if ((await readNews(this.db, siteId)) !== kept.news) await this.#read(siteId);
  }

  #read(siteId: string): Promise<Kept> {
    const running = this.#reading.get(siteId);
    if (running) return running;
    const reading = (async () => {
      // Before what it is about: what changes meanwhile is found the next time.
      const news = await readNews(this.db, siteId);
      const kept = { ...(await readShelf(this.db, siteId)), news, lookedAt: this.now() };
      this.#kept.delete(siteId);
      this.#kept.set(siteId, kept);
      this.#forgetOldest();
      return kept;
    })().finally(() => this.#reading.delete(siteId));
    this.#reading.set(siteId, reading);
    return reading;
  }

  #forgetOldest(): void {
    let total = [...this.#kept.values()].reduce((sum, { size }) => sum + size, 0);
    for (const [siteId, { size }] of this.#kept) {
      if (total <= this.mostProducts || this.#kept.size === 1) return;
      this.#kept.delete(siteId);
      total -= size;
    }
  }
}
