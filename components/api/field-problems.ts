// The server's refusal of what a form sent, put beside the fields it is about.
import { appErrorDetails } from './api-error';

/** A sentence for each field that was refused; empty when the refusal names none of `names`. */
export function fieldProblems<F extends string>(
  error: unknown,
  names: readonly F[],
): Partial<Record<F, string>> {
  const details = appErrorDetails(error);
  if (typeof details !== 'object' || details === null || !('fields' in details)) return {};
  const { fields } = details;
  if (typeof fields !== 'object' || fields === null) return {};
  const problems: Partial<Record<F, string>> = {};
  for (const [path, message] of Object.entries(fields)) {
    // Such as `settings.host` or `domains.0`.
    const parts = path.split('.');
    const field = names.find((name) => parts.includes(name));
    if (field && typeof message === 'string') problems[field] ??= sentenceOf(message);
  }
  return problems;
}

/** A fragment such as `enter a name` as a sentence. */
function sentenceOf(fragment: string): string {
  const text = fragment.charAt(0).toLocaleUpperCase() + fragment.slice(1);
  return /[.?]$/.test(text) ? text : `${text}.`;
}
