// The body of a request → a batch, or one sentence that says why not. Untrusted text meets the program here first.
import parseJson from 'secure-json-parse';
import { batchSchema } from '@/core/events/event';
import { explainIssues, wordIssue } from './explain-issue';

/** An envelope whose events are still unknown. */
export type UnparsedBatch = ReturnType<typeof batchSchema.parse>;

/** Brackets inside brackets. The deepest event of the wire format has six. */
const MAX_DEPTH = 10;

export function parseBatch(text: string): { batch: UnparsedBatch } | { reason: string } {
  if (isTooDeep(text)) return { reason: `The body nests deeper than ${MAX_DEPTH} levels.` };
  let value: unknown;
  try {
    value = parseJson(text);
  } catch (error) {
    const forbidden = error instanceof Error && error.message.includes('forbidden prototype');
    return {
      reason: forbidden
        ? 'The body has a key that reaches for an object prototype.'
        : 'The body is not valid JSON.',
    };
  }
  const parsed = batchSchema.safeParse(value, { error: wordIssue });
  return parsed.success ? { batch: parsed.data } : { reason: explainIssues(parsed.error.issues) };
}

/** Looked at before parsing, so that a body made of brackets costs nothing. Brackets inside strings are text. */
function isTooDeep(text: string): boolean {
  let depth = 0;
  let inString = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (inString) {
      if (code === 0x5c) i++;
      else if (code === 0x22) inString = false;
    } else if (code === 0x22) inString = true;
    else if (code === 0x7b || code === 0x5b) {
      if (++depth > MAX_DEPTH) return true;
    } else if (code === 0x7d || code === 0x5d) depth--;
  }
  return false;
}
