// The patterns that texts are compared with, as one regular expression in JavaScript. It never goes back over what it has
// read: a hostile pattern costs a shop's page no more than a friendly one.
import type { Pattern } from '@/core/targeting/match-text';

/** As a text that stands for itself, in ASCII: the script may be read in any encoding. */
function literal(text: string): string {
  return text.replaceAll(/[^\w-]/g, (sign) =>
    sign.charCodeAt(0) < 0x80 && sign > ' '
      ? `\\${sign}`
      : sign === ' '
        ? ' '
        : `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** @param group number of the next group */
function writeOne(pattern: Pattern, group: number): { source: string; groups: number } {
  const [first = '', ...rest] = pattern.map(literal);
  const last = rest.pop();
  if (last === undefined) return { source: `^${first}$`, groups: 0 };
  const middle = rest.filter(Boolean);
  // Found anywhere is found where it comes first.
  if (first === '' && last === '' && middle.length === 1) return { source: middle.join(''), groups: 0 };
  // What was looked ahead to is taken whole: the first place where a part comes is as good as any later one.
  const taken = middle.map((part, index) => `(?=([^]*?${part}))\\${group + index}`).join('');
  return { source: `^${first}${taken}${last && `[^]*${last}$`}`, groups: middle.length };
}

/** A literal that finds any of the patterns; one that finds nothing when there are none. */
export function writePatterns(patterns: readonly Pattern[]): string {
  const sources: string[] = [];
  let group = 1;
  for (const pattern of patterns) {
    const { source, groups } = writeOne(pattern, group);
    sources.push(source);
    group += groups;
  }
  return `/${sources.join('|') || '(?!)'}/`;
}
