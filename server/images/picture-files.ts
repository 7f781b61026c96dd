// The encoded pictures in the data folder: a folder per picture, named by its hash, which appears whole or not at all.
import { createHmac, randomBytes } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat, utimes } from 'node:fs/promises';
import path from 'node:path';
import type { PictureFormat } from '@/core/picture';
import { syncFolder } from '../sync-folder';
import type { EncodedPicture } from './encode-picture';

/** Changes with the way in which pictures are encoded, so that what is cached for ever stays true. */
const ENCODING = '1';
/** Hexadecimal: file systems that ignore case cannot mix up two of them. 64 bits of a keyed hash, which nobody can aim at. */
const HASH = /^[0-9a-f]{16}$/;
const FILE = /^\d{1,4}\.(?:avif|webp)$/;
/** What a crash left behind, and what belongs to no picture, is deleted after this time, ms: it may be in the making. */
const LEFT_BEHIND = 3_600_000;

export class PictureFiles {
  private constructor(
    private readonly folder: string,
    private readonly secret: string,
  ) {}

  /** @param folder is made when it does not exist @param secret of this installation: hashes are made with it */
  static async open(folder: string, secret: string): Promise<PictureFiles> {
    await mkdir(folder, { recursive: true });
    return new PictureFiles(folder, secret);
  }

  /** Of an uploaded file. Each site has its own, so that one can be erased without the other. */
  hashOf(siteId: string, file: Uint8Array): string {
    const hash = createHmac('sha256', this.secret).update(`picture ${ENCODING} ${siteId}\0`).update(file);
    return hash.digest('hex').slice(0, 16);
  }

  has(hash: string): Promise<boolean> {
    return stat(this.#folderOf(hash)).then(
      () => true,
      () => false,
    );
  }

  /** On the disk for good when it resolves. Keeping it twice is harmless. */
  async put(hash: string, { files }: EncodedPicture): Promise<void> {
    const aside = path.join(this.folder, `.${hash}.${randomBytes(6).toString('hex')}`);
    await mkdir(aside);
    try {
      for (const { width, format, bytes } of files) {
        const file = await open(path.join(aside, `${width}.${format}`), 'wx');
        try {
          await file.writeFile(bytes);
          await file.sync();
        } finally {
          await file.close();
        }
      }
      await syncFolder(aside);
      // Rename replaces no folder that holds something: another upload of the same picture was first.
      await rename(aside, this.#folderOf(hash)).catch(async (error: unknown) => {
        if (!(await this.has(hash))) throw error;
      });
      await syncFolder(this.folder);
    } finally {
      await rm(aside, { recursive: true, force: true });
    }
  }

  /** Null when there is no such picture, or not in this width. */
  async get(hash: string, width: number, format: PictureFormat): Promise<Uint8Array<ArrayBuffer> | null> {
    const name = `${width}.${format}`;
    if (!HASH.test(hash) || !FILE.test(name)) return null;
    try {
      return new Uint8Array(await readFile(path.join(this.#folderOf(hash), name)));
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
      throw error;
    }
  }

  /** Bytes; 0 when there is no such picture, or not in this width. */
  async weigh(hash: string, width: number, format: PictureFormat): Promise<number> {
    const file = path.join(this.#folderOf(hash), `${width}.${format}`);
    return stat(file).then(
      ({ size }) => size,
      () => 0,
    );
  }

  /** A folder's date is the last time that its picture was seen in use; `now` is ms since 1970. Nothing without a folder. */
  async noteUse(hash: string, now: number): Promise<void> {
    await utimes(this.#folderOf(hash), now / 1000, now / 1000).catch(() => undefined);
  }

  /** ms since 1970; 0 when there is no such picture. */
  lastUse(hash: string): Promise<number> {
    return stat(this.#folderOf(hash)).then(
      ({ mtimeMs }) => Math.round(mtimeMs),
      () => 0,
    );
  }

  /** Repeating it is harmless. */
  async remove(hash: string): Promise<void> {
    await rm(this.#folderOf(hash), { recursive: true, force: true });
  }

  /**
   * Deletes the folders of no picture in `known`: of sites that were erased, and what a crash left half made.
   * @param now ms since 1970 @returns how many were deleted
   */
  async sweep(known: ReadonlySet<string>, now: number): Promise<number> {
    let deleted = 0;
    for (const name of await readdir(this.folder)) {
      if (known.has(name)) continue;
      const folder = path.join(this.folder, name);
      if (now - (await stat(folder)).mtimeMs < LEFT_BEHIND) continue;
      await rm(folder, { recursive: true, force: true });
      deleted++;
    }
    return deleted;
  }

  /** @throws Error for what is no hash: it must never become a path. */
  #folderOf(hash: string): string {
    if (!HASH.test(hash)) throw new Error('This is not the hash of a picture.');
    return path.join(this.folder, hash);
  }
}
