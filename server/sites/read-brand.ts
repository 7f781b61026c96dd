// The stored brand kit comes back as far as it can be read.
import type { Brand } from '@/core/campaign/brand';
import { parseBrand } from '@/core/campaign/parse-brand';
import { DEFAULT_BRAND } from '@/core/campaign/resolve-theme';
import type { Log } from '../log';

/** The usual look where the site has said nothing about its own, or what is stored cannot be read: no campaign is lost for it. */
export function readBrand(log: Log, { id, brand: json }: { id: string; brand: string | null }): Brand {
  if (json === null) return DEFAULT_BRAND;
  const { brand, faults } = parseBrand(parseJson(json));
  if (faults.length > 0)
    log.warn({ site: id, faults }, 'Parts of a brand kit cannot be read, and look as usual.');
  return brand;
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
