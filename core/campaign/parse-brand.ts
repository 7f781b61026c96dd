// A stored brand kit, also one of another version or one that was damaged: what of it can be read stays.
import { brandSchema, type Brand } from './brand';
import { DEFAULT_BRAND, resolveTheme, THEME_FIELDS } from './resolve-theme';
import { wholeThemeSchema, type OwnTheme } from './theme';

/**
 * What is not said, as in a brand from before there was such a field, is as usual.
 * @returns `faults`: paths of what is said and cannot be read, which is as usual too
 */
export function parseBrand(value: unknown): { brand: Brand; faults: string[] } {
  const { theme, logo } = fieldsOf(value) ?? {};
  const said = fieldsOf(theme);
  const own: OwnTheme = {};
  const faults = said ? [] : ['theme'];
  for (const field of THEME_FIELDS) {
    if (said?.[field] === undefined) continue;
    const parsed = wholeThemeSchema.shape[field].safeParse(said[field]);
    if (parsed.success) Object.assign(own, { [field]: parsed.data });
    else faults.push(`theme.${field}`);
  }
  const parsedLogo = brandSchema.shape.logo.safeParse(logo ?? null);
  if (!parsedLogo.success) faults.push('logo');
  return {
    brand: { theme: resolveTheme(own, DEFAULT_BRAND), logo: parsedLogo.data ?? null },
    faults,
  };
}

function fieldsOf(value: unknown): Record<string, unknown> | undefined {
  return typeof value === 'object' && value !== null ? { ...value } : undefined;
}
