// The server's refusal of site settings, put beside the fields it is about.
import { appErrorDetails } from '@/components/api/api-error';
import type { SiteProblems } from './site-basics';

const FIELDS = ['name', 'domains', 'timeZone', 'currency', 'attentionHours'] as const;

/** A fragment such as `enter a name` as a sentence. */
function sentenceOf(fragment: string): string {
  const text = fragment.charAt(0).toLocaleUpperCase() + fragment.slice(1);
  return /[.?]$/.test(text) ? text : `${text}.`;
}

/** Empty when the refusal names no field of the form. */
export function siteProblems(error: unknown): SiteProblems {
  const details = appErrorDetails(error);
  if (typeof details !== 'object' || details === null || !('fields' in details)) return {};
  const { fields } = details;
  if (typeof fields !== 'object' || fields === null) return {};
  const problems: SiteProblems = {};
  for (const [path, message] of Object.entries(fields)) {
    const field = FIELDS.find((name) => path === name || path.startsWith(`${name}.`));
    if (field && typeof message === 'string') problems[field] ??= sentenceOf(message);
  }
  return problems;
}
