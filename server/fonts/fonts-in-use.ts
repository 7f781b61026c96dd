// Which uploaded fonts anything stored names.
import type { App } from '../app';
import { textsKept } from '../texts-kept';

/** Hashes of the fonts in a stored document or brand kit, wherever they stand, so that what cannot be read loses none. */
export function fontsNamed(json: string): string[] {
  return json.match(/(?<="file":")[0-9a-f]{16}(?=")/g) ?? [];
}

/** @param siteId absent: by all sites */
export async function fontsInUse(app: Pick<App, 'db'>, siteId?: string): Promise<Set<string>> {
  return new Set((await textsKept(app, siteId)).flatMap(fontsNamed));
}
