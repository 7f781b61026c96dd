// The version of this program, which is also that of the script it gives out.
import { readFile } from 'node:fs/promises';
import path from 'node:path';

export async function readVersion(programDir: string): Promise<string> {
  const about = JSON.parse(await readFile(path.join(programDir, 'package.json'), 'utf8')) as {
    version: string;
  };
  return about.version;
}
