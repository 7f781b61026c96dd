// Which sources a built thing was made from: a hash over file contents, so that a fresh clone and a touched file agree.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));
const stampFile = path.join(root, '.build', 'stamps.json');

/** Tests and generated clients are not sources of anything that is built. */
const isSource = (file) =>
  !/\.(test|conformance)\.tsx?$/.test(file) && !file.split(path.sep).includes('generated');

function* walk(file) {
  if (!existsSync(file)) return;
  if (!statSync(file).isDirectory()) return void (yield file);
  for (const name of readdirSync(file).sort()) yield* walk(path.join(file, name));
}

/** Hash of all source files below the given places (relative to the root). */
export function fingerprint(places) {
  const hash = createHash('sha256');
  for (const place of places) {
    for (const file of walk(path.join(root, place))) {
      if (!isSource(path.relative(root, file))) continue;
      hash.update(path.relative(root, file)).update('\0').update(readFileSync(file)).update('\0');
    }
  }
  return hash.digest('hex');
}

function readStamps() {
  try {
    return JSON.parse(readFileSync(stampFile, 'utf8'));
  } catch {
    return {};
  }
}

/** True when `name` was last made from exactly this fingerprint. */
export const isCurrent = (name, print) => readStamps()[name] === print;

/** Remembers what `name` was made from. Call after it succeeded. */
export function stamp(name, print) {
  mkdirSync(path.dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, `${JSON.stringify({ ...readStamps(), [name]: print }, null, 2)}\n`);
}
