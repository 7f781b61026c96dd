// What a backup holds, and how it is known to be whole.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import * as z from 'zod';
import { StartupError } from '../startup-error';

export const MANIFEST_FILE = 'manifest.json';
/** Databases in the order they are copied: what is derived from the log comes before the log, which may then know more, never less. */
export const DATABASES = ['beckon.db', 'events.db'] as const;
/** Everything else that cannot be made again. */
export const SECRETS = 'secrets.json';
export const FOLDERS = ['files', 'images', 'fonts', 'pages'] as const;

const manifestSchema = z.strictObject({
  format: z.literal('beckon-backup'),
  version: z.literal(1),
  /** ISO 8601. */
  madeAt: z.iso.datetime(),
  files: z.array(
    z.strictObject({
      /** Below the backup, with `/` between folders. */
      path: z.string().regex(/^(?!.*(?:^|\/)\.\.?(?:\/|$))[^/\\][^\\]*$/),
      bytes: z.number().int().min(0),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
    }),
  ),
});
export type Manifest = z.infer<typeof manifestSchema>;
export type ManifestFile = Manifest['files'][number];

/** Reads the file once, in pieces: the log may be larger than memory. */
export async function describeFile(folder: string, name: string): Promise<ManifestFile> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const piece of createReadStream(path.join(folder, name)) as AsyncIterable<Buffer>) {
    hash.update(piece);
    bytes += piece.length;
  }
  return { path: name, bytes, sha256: hash.digest('hex') };
}

/** @throws StartupError when there is no backup at `folder`, or one of its files is not as it was written. */
export async function checkBackup(folder: string): Promise<Manifest> {
  const text = await readFile(path.join(folder, MANIFEST_FILE), 'utf8').catch(() => undefined);
  if (text === undefined)
    throw new StartupError(`There is no backup in ${folder}: it has no ${MANIFEST_FILE}.`);
  const manifest = readManifest(text);
  if (!manifest)
    throw new StartupError(`${path.join(folder, MANIFEST_FILE)} was not written by this version of Beckon.`);
  for (const name of [...DATABASES, SECRETS])
    if (!manifest.files.some((file) => file.path === name))
      throw new StartupError(
        `The backup in ${folder} lacks ${name}. Nothing was changed; take another backup.`,
      );
  for (const { path: name, sha256 } of manifest.files) {
    const found = await describeFile(folder, name).catch(() => undefined);
    if (found?.sha256 !== sha256)
      throw new StartupError(
        `The backup is damaged: ${name} is ${found ? 'not as it was written' : 'missing'}. Nothing was changed; take another backup.`,
      );
  }
  return manifest;
}

function readManifest(text: string): Manifest | undefined {
  try {
    return manifestSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
