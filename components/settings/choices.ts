// Time zones and currencies to choose from, as the running browser knows them.
import type { ComboboxOption } from '@/components/ui/combobox';

export function timeZoneOptions(): ComboboxOption[] {
  return [...new Set([...Intl.supportedValuesOf('timeZone'), 'UTC'])].map((zone) => ({
    value: zone,
    label: zone.replaceAll('_', ' '),
  }));
}

export function currencyOptions(locale: string): ComboboxOption[] {
  const names = new Intl.DisplayNames(locale, { type: 'currency' });
  return Intl.supportedValuesOf('currency').map((code) => ({
    value: code,
    label: `${code} · ${names.of(code) ?? code}`,
  }));
}

/** One entry per line or comma; blank ones fall away. What stands between two is one entry, spaces and all: it is no list. */
export function splitLines(text: string): string[] {
  return text
    .split(/[\n\r,]+/)
    .map((line) => line.trim())
    .filter(Boolean);
}
