// Immutable files named by their content: the renderer, every published design, and pages of custom HTML in a folder of their own. Kept in the data folder, so that what a
// cached script refers to is still there after an upgrade. Nothing is ever changed here, and what nobody refers to any more is
// kept for a month: a page may have been open for long.
import { createHmac, randomBytes } from 'node:crypto';
import { access, mkdir, readdir, readFile, rename, stat, unlink, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { encode, type Encoded } from './encode';
import { RecentCache } from './recent-cache';

/** Files held in memory; each is a few kilobytes. */
const MAX_IN_MEMORY = 500;
/**
 * Letters of a name, base64url. Names weigh on every shop, so they are short: 54 bits of a hash with a secret in it, so that
 * nobody can make a design whose name is that of another's.
 */
const NAME_LENGTH = 9;
const HASH = /^[\w-]{9,64}$/;

/** How long a file stays that nothing refers to, ms. */
const KEPT_UNUSED = 30 * 24 * 3_600_000;

export class HashedFiles {
  readonly #recent = new RecentCache<Promise<Encoded | null>>(MAX_IN_MEMORY);

  private constructor(
    private readonly folder: string,
    private readonly secret: string,
    private readonly ending: string,
  ) {}

  /** @param folder is made when it does not exist */
  static async open(folder: string, secret: string, ending: 'js' | 'html' = 'js'): Promise<HashedFiles> {
    await mkdir(folder, { recursive: true });
    return new HashedFiles(folder, secret, ending);
  }

  /** The hash that a text has here. */
  nameOf(text: string): string {
    return createHmac('sha256', this.secret).update(text).digest('base64url').slice(0, NAME_LENGTH);
  }

  /** Keeps a text under its hash, and answers the hash. Keeping it twice is harmless. */
  async put(text: string): Promise<string> {
    const hash = this.nameOf(text);
    await this.putAs(hash, text);
    return hash;
  }

  /** For a file that was named by its content elsewhere. */
  async putAs(hash: string, text: string): Promise<void> {
    const file = this.#path(hash);
    const there = await access(file).then(
      () => true,
      () => false,
    );
    if (there) return;
    // Written aside and renamed: a reader never sees half a file, and two writers write the same. On the disk before the
    // release that refers to it: after a power cut there must be no release without its design.
    const aside = `${file}.${randomBytes(6).toString('hex')}`;
    await writeFile(aside, text, { flush: true });
    await rename(aside, file);
    this.#recent.delete(hash);
  }

  /**
   * Deletes what has not been in use for a month. A file's date is the last time it was seen in use.
   * @param now ms since 1970 @returns how many files were deleted
   */
  async sweep(inUse: ReadonlySet<string>, now: number): Promise<number> {
    let deleted = 0;
    for (const name of await readdir(this.folder)) {
      const file = path.join(this.folder, name);
      const hash = name.split('.', 1).join();
      if (inUse.has(hash) && name === `${hash}.${this.ending}`) await utimes(file, now / 1000, now / 1000);
      else if (now - (await stat(file)).mtimeMs > KEPT_UNUSED) {
        await unlink(file);
        this.#recent.delete(hash);
        deleted++;
      }
    }
    return deleted;
  }

  /** The file in every encoding; null when there is none of this name. */
  async get(hash: string): Promise<Encoded | null> {
    if (!HASH.test(hash)) return null;
    const known = this.#recent.get(hash);
    if (known) return known;
    const reading = this.#read(hash);
    this.#recent.set(hash, reading);
    // Names that lead nowhere must not push real files out of memory.
    const found = await reading.catch(() => null);
    if (found === null) this.#recent.delete(hash);
    return reading;
  }

  async #read(hash: string): Promise<Encoded | null> {
    try {
      return await encode(await readFile(this.#path(hash), 'utf8'), true);
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
      throw error;
    }
  }

  #path(hash: string): string {
    return path.join(this.folder, `${hash}.${this.ending}`);
  }
}
