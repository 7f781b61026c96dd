// What one browser remembers about the interface, in cookies, so that the first paint is already right.

export const THEME_COOKIE = 'beckon-theme';
export const RAIL_COOKIE = 'beckon-rail';

export type Theme = 'system' | 'light' | 'dark';

const YEAR_S = 31_536_000;

export function parseTheme(value: string | undefined): Theme {
  return value === 'light' || value === 'dark' ? value : 'system';
}

/** Remembers one preference in this browser. Holds nothing about a person. */
export function rememberPreference(name: string, value: string): void {
  document.cookie = `${name}=${value}; path=/; max-age=${YEAR_S}; samesite=lax`;
}
