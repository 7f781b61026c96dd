// Uploaded fonts in the data folder: a folder per site, and in it each font under its hash.
import { createHmac, randomBytes } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat, utimes } from 'node:fs/promises';
import path from 'node:path';
import { syncFolder } from '../sync-folder';

const FOLDER = /^[0-9a-f]{32}$/;
const FILE = /^[0-9a-f]{16}\.woff2$/;
const ENDING = '.woff2';

export class FontFiles {
  /** Hash → folder of its site: shops ask by the hash alone. Processes that share the folder read it again: see `refresh`. */
  readonly #folders = new Map<string, string>();

  private constructor(
    private readonly folder: string,
    private readonly secret: string,
  ) {}

  /** @param folder is made when it does not exist @param secret of this installation: hashes are made with it */
  static async open(folder: string, secret: string): Promise<FontFiles> {
    await mkdir(folder, { recursive: true });
    const fonts = new FontFiles(folder, secret);
    await fonts.refresh();
    return fonts;
  }

  /** Takes over what another process has put there. */
  async refresh(): Promise<void> {
    for (const site of await this.#sites())
      for (const name of await readdir(path.join(this.folder, site)))
        if (FILE.test(name)) this.#folders.set(name.slice(0, -ENDING.length), site);
  }

  /** Of an uploaded file. Each site has its own, so that one can be erased without the other. */
  hashOf(siteId: string, bytes: Uint8Array): string {
    return this.#hash('font', siteId).update(bytes).digest('hex').slice(0, 16);
  }

  /** On the disk for good when it resolves. Keeping it twice is harmless. @returns its hash */
  async put(siteId: string, bytes: Uint8Array): Promise<string> {
    const hash = this.hashOf(siteId, bytes);
    const site = this.#folderOf(siteId);
    const folder = path.join(this.folder, site);
    const aside = path.join(folder, `.${hash}.${randomBytes(6).toString('hex')}`);
    if (await mkdir(folder, { recursive: true })) await syncFolder(this.folder);
    try {
      const file = await open(aside, 'wx');
      try {
        await file.writeFile(bytes);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(aside, path.join(folder, hash + ENDING));
      await syncFolder(folder);
    } finally {
      await rm(aside, { force: true });
    }
    this.#folders.set(hash, site);
    return hash;
  }

  /** Null when there is no such font. */
  async get(hash: string): Promise<Uint8Array<ArrayBuffer> | null> {
    const file = this.#fileOf(hash);
    if (!file) return null;
    try {
      return new Uint8Array(await readFile(file));
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
      throw error;
    }
  }

  /** Hashes of what the site has. */
  list(siteId: string): string[] {
    const site = this.#folderOf(siteId);
    return [...this.#folders].filter(([, folder]) => folder === site).map(([hash]) => hash);
  }

  /** A file's date is the last time that its font was seen in use; `now` is ms since 1970. Nothing without a file. */
  async noteUse(hash: string, now: number): Promise<void> {
    const file = this.#fileOf(hash);
    if (file) await utimes(file, now / 1000, now / 1000).catch(() => undefined);
  }

  /** ms since 1970; 0 when there is no such font. */
  async lastUse(hash: string): Promise<number> {
    const file = this.#fileOf(hash);
    return file ? dateOf(file) : 0;
  }

  /** Repeating it is harmless. */
  async remove(hash: string): Promise<void> {
    const file = this.#fileOf(hash);
    if (file) await rm(file, { force: true });
    this.#folders.delete(hash);
  }

  /**
   * Deletes what was last in use before a time, ms since 1970, whichever site had it: fonts, and what a crash left half made.
   * @returns how many were deleted
   */
  async sweep(before: number): Promise<number> {
    let deleted = 0;
    for (const site of await this.#sites())
      for (const name of await readdir(path.join(this.folder, site))) {
        const file = path.join(this.folder, site, name);
        if ((await dateOf(file)) >= before) continue;
        await rm(file, { force: true });
        this.#folders.delete(name.slice(0, -ENDING.length));
        deleted++;
      }
    return deleted;
  }

  async #sites(): Promise<string[]> {
    return (await readdir(this.folder)).filter((name) => FOLDER.test(name));
  }

  /** Null for what is not there: only what was found or made here becomes a path. */
  #fileOf(hash: string): string | null {
    const site = this.#folders.get(hash);
    return site === undefined ? null : path.join(this.folder, site, hash + ENDING);
  }

  #hash(what: string, siteId: string) {
    return createHmac('sha256', this.secret).update(`${what} 1 ${siteId}\0`);
  }

  /** Hexadecimal: file systems that ignore case cannot mix up two of them. */
  #folderOf(siteId: string): string {
    return this.#hash('fonts of', siteId).digest('hex').slice(0, 32);
  }
}

/** ms since 1970; 0 when there is no such file. */
function dateOf(file: string): Promise<number> {
  return stat(file).then(
    ({ mtimeMs }) => Math.round(mtimeMs),
    () => 0,
  );
}
