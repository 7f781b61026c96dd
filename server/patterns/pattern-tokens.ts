// A regular expression, cut into what it is made of. Only for those that `RegExp` has read already, with the flag `u`.

export type PatternToken =
  | { kind: 'open' | 'close' | 'or' | 'class' | 'dot' | 'other'; text: string }
  /** `max`: Infinity when there is none. */
  | { kind: 'quantifier'; text: string; min: number; max: number };

const TOKEN = new RegExp(
  [
    String.raw`(?<class>\[(?:\\[^]|[^\]\\])*\])`,
    String.raw`(?<open>\((?:\?(?:[:=!]|<[=!]|<[^>]*>))?)`,
    String.raw`(?<quantifier>(?:[*+?]|\{(?<min>\d+)(?<comma>,(?<max>\d*))?\})\??)`,
    String.raw`(?<other>\\(?:[pPu]\{[^}]*\}|k<[^>]*>|[^])|[^])`,
  ].join('|'),
  'gu',
);

function toQuantifier(text: string, groups: Record<string, string | undefined>): PatternToken {
  if (text.startsWith('{')) {
    const min = Number(groups['min']);
    const max = groups['comma'] === undefined ? min : groups['max'] === '' ? Infinity : Number(groups['max']);
    return { kind: 'quantifier', text, min, max };
  }
  const max = text.startsWith('?') ? 1 : Infinity;
  return { kind: 'quantifier', text, min: text.startsWith('+') ? 1 : 0, max };
}

const SIGNS = { ')': 'close', '|': 'or', '.': 'dot' } as const;

export function patternTokens(source: string): PatternToken[] {
  return [...source.matchAll(TOKEN)].map(({ 0: text, groups = {} }): PatternToken => {
    if (groups['class'] !== undefined) return { kind: 'class', text };
    if (groups['open'] !== undefined) return { kind: 'open', text };
    if (groups['quantifier'] !== undefined) return toQuantifier(text, groups);
    return { kind: SIGNS[text as keyof typeof SIGNS] ?? 'other', text };
  });
}
