// Reads regular expressions with an engine that takes time in proportion to the text, whatever the pattern: for the server,
// where one visitor's question must not hold up another's. It finds what a browser finds with the flags `iu`.
import { RE2JS } from 're2js';
import type { CompilePattern } from '@/core/targeting';
import { patternTokens } from './pattern-tokens';

/** What `\s` and `.` mean to a browser (ECMAScript, WhiteSpace and LineTerminator); RE2 knows fewer of them. */
const BLANKS = String.raw`\t\n\v\f\r \u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff`;
const LINE_ENDS = String.raw`\n\r\u2028\u2029`;

/** The same in RE2's words. */
function translate(source: string): string {
  const translated = patternTokens(source).map(({ kind, text }) => {
    if (kind === 'dot') return `[^${LINE_ENDS}]`;
    if (kind === 'class')
      return text.replace(/\\[^]/gu, (escape) => (escape === String.raw`\s` ? BLANKS : escape));
    if (text === String.raw`\s`) return `[${BLANKS}]`;
    return text === String.raw`\S` ? `[^${BLANKS}]` : text;
  });
  return RE2JS.translateRegExp(translated.join(''));
}

/** Undefined for what no browser reads, and for look-around and back-references, which cannot be read in linear time. */
export const linearPattern: CompilePattern = (source) => {
  try {
    void new RegExp(source, 'iu');
    const pattern = RE2JS.compile(translate(source), RE2JS.CASE_INSENSITIVE);
    return (text) => pattern.matcher(text).find();
  } catch {
    return undefined;
  }
};
