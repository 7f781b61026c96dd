// The folder that holds everything the program keeps, and the secrets that are made for it once.
import { randomBytes } from 'node:crypto';
import { access, chmod, constants, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { refuseHalfRestored } from './backup/restore-mark';
import { StartupError } from './startup-error';

export interface Secrets {
  /** Signs sessions and tokens; 256 bits, base64url. */
  auth: string;
}

export interface DataDir {
  path: string;
  secrets: Secrets;
  /** Path of a file or folder inside. */
  file(...parts: string[]): string;
}

const SECRETS_FILE = 'secrets.json';

async function readSecrets(file: string): Promise<Secrets | undefined> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined;
    throw new StartupError(
      `The file ${file} cannot be read (${error.code}). Give it back to the user who runs Beckon.`,
    );
  });
  if (text === undefined) return undefined;
  try {
    const parsed: unknown = JSON.parse(text);
    if (parsed && typeof parsed === 'object' && 'auth' in parsed && typeof parsed.auth === 'string')
      return { auth: parsed.auth };
  } catch {
    // Falls through to the sentence below: a broken file and a file of another shape need the same answer.
  }
  throw new StartupError(
    `The file ${file} is damaged. Restore it from a backup, or delete it to sign everyone out and start afresh.`,
  );
}

/**
 * Opens a folder that Beckon has used before, and makes nothing: for commands that are run beside the server.
 * @throws StartupError when there is no such folder or nothing of Beckon's in it, or its secrets cannot be read.
 */
export async function openExistingDataDir(dir: string): Promise<DataDir> {
  await refuseHalfRestored(dir);
  const secrets = await readSecrets(path.join(dir, SECRETS_FILE));
  if (!secrets)
    throw new StartupError(
      `There is no Beckon in ${dir}. Set DATA_DIR to the folder that the server keeps its data in; it prints the path when it starts.`,
    );
  return describeDataDir(dir, secrets);
}

/**
 * Creates the folder (0700) and its secrets (0600) when they are missing, and checks that both can be used.
 * @throws StartupError when the folder cannot be written or the secrets cannot be read.
 */
export async function openDataDir(dir: string): Promise<DataDir> {
  try {
    await mkdir(dir, { recursive: true, mode: 0o700 });
    await access(dir, constants.R_OK | constants.W_OK | constants.X_OK);
    await mkdir(path.join(dir, 'files'), { recursive: true });
    await mkdir(path.join(dir, 'backups'), { recursive: true, mode: 0o700 });
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason';
    throw new StartupError(
      `The data folder ${dir} cannot be written (${reason}). Make it writable for this user, or set DATA_DIR to another folder.`,
    );
  }
  await refuseHalfRestored(dir);
  const secretsFile = path.join(dir, SECRETS_FILE);
  let secrets = await readSecrets(secretsFile);
  if (!secrets) {
    secrets = { auth: randomBytes(32).toString('base64url') };
    await writeFile(secretsFile, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600, flag: 'wx' });
  }
  await chmod(secretsFile, 0o600);
  return describeDataDir(dir, secrets);
}

function describeDataDir(dir: string, secrets: Secrets): DataDir {
  return { path: dir, secrets, file: (...parts) => path.join(dir, ...parts) };
}
