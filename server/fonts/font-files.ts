// Uploaded fonts in the data folder, each under its hash, of which the first letters are its site's.
import { createHmac, randomBytes } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';

const FILE = /^[0-9a-f]{16}$/;
const ENDING = '.woff2';
/** Letters of a hash that are its site's: what one site has can be counted, and never collides with another's. */
const OF_SITE = 6;

export class FontFiles {
  private constructor(
    private readonly folder: string,
    private readonly secret: string,
  ) {}

  /** @param folder is made when it does not exist @param secret of this installation: hashes are made with it */
  static async open(folder: string, secret: string): Promise<FontFiles> {
    await mkdir(folder, { recursive: true });
    return new FontFiles(folder, secret);
  }

  /** On the disk for good when it resolves. Keeping it twice is harmless. @returns its hash */
  async put(siteId: string, bytes: Uint8Array): Promise<string> {
    const hash = this.#hash('font', siteId).update(bytes).digest('hex');
    const name = this.#siteLetters(siteId) + hash.slice(0, 16 - OF_SITE);
    const aside = path.join(this.folder, `.${name}.${randomBytes(6).toString('hex')}`);
    try {
      const file = await open(aside, 'wx');
      try {
        await file.writeFile(bytes);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(aside, path.join(this.folder, name + ENDING));
    } finally {
      await rm(aside, { force: true });
    }
    return name;
  }

  /** Null when there is no such font. */
  async get(name: string): Promise<Uint8Array<ArrayBuffer> | null> {
    if (!FILE.test(name)) return null;
    try {
      return new Uint8Array(await readFile(path.join(this.folder, name + ENDING)));
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
      throw error;
    }
  }

  /** Hashes of what the site has. */
  async list(siteId: string): Promise<string[]> {
    const letters = this.#siteLetters(siteId);
    const names = await readdir(this.folder);
    return names
      .filter((name) => name.startsWith(letters) && name.endsWith(ENDING))
      .map((name) => name.slice(0, -ENDING.length))
      .filter((name) => FILE.test(name));
  }

  /** Repeating it is harmless. */
  async remove(name: string): Promise<void> {
    if (FILE.test(name)) await rm(path.join(this.folder, name + ENDING), { force: true });
  }

  #hash(what: string, siteId: string) {
    return createHmac('sha256', this.secret).update(`${what} 1 ${siteId}\0`);
  }

  #siteLetters(siteId: string): string {
    return this.#hash('fonts of', siteId).digest('hex').slice(0, OF_SITE);
  }
}
