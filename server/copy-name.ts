// What a copy is called.
import { MAX_NAME_LENGTH } from '@/core/limits';

/** "Letter" → "Letter (2)" → "Letter (3)". */
export function copyName(name: string): string {
  const [, base = name, number] = /^(.*) \((\d{1,3})\)$/.exec(name) ?? [];
  const suffix = ` (${Number(number ?? 1) + 1})`;
  return base.slice(0, MAX_NAME_LENGTH - suffix.length) + suffix;
}
