// The one way in which texts are compared. A pattern is the list of what stands between its stars: `['/shop/', '']` is
// whatever starts with `/shop/`, `['/cart']` is that path alone. No RegExp and no backtracking: a hostile pattern costs no
// more than a friendly one. What operators mean in patterns, `readCondition` says.
import type { Truth } from './predicate';

/** Reads a regular expression; undefined when it is none that can be used here. */
export type CompilePattern = (source: string) => ((text: string) => boolean) | undefined;

export type Pattern = readonly string[];

/** Whether the whole text fits: the first part at the start, the last at the end, each other one where it comes next. */
function fits(text: string, pattern: Pattern): boolean {
  let end = 0;
  const found = pattern.every((part, index) => {
    const isLast = index === pattern.length - 1;
    const start = !index ? 0 : isLast ? text.length - part.length : text.indexOf(part, end);
    const isThere = start >= end && text.startsWith(part, start);
    end = start + part.length;
    return isThere;
  });
  return found && end === text.length;
}

/** Whether any of the texts fits any of the patterns; letter case does not matter, patterns are in lower case. */
export function matchText(texts: string | readonly string[], patterns: readonly Pattern[]): Truth {
  return [texts].flat().some((text) => patterns.some((pattern) => fits(text.toLowerCase(), pattern))) ? 1 : 0;
}
