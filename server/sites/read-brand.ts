// The stored brand kit comes back through the schema that it was saved with.
import { brandSchema, type Brand } from '@/core/campaign/brand';
import { DEFAULT_BRAND } from '@/core/campaign/resolve-theme';

/** The usual look when the site has said nothing about its own, or what is stored cannot be read: no campaign is lost for it. */
export function readBrand(json: string | null): Brand {
  if (json === null) return DEFAULT_BRAND;
  try {
    const parsed = brandSchema.safeParse(JSON.parse(json));
    return parsed.success ? parsed.data : DEFAULT_BRAND;
  } catch {
    return DEFAULT_BRAND;
  }
}
