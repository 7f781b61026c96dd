// How often a regular expression may have to choose anew before it knows that a text does not fit, as far as that does not
// depend on the length of the text: `a?a?a?` chooses eight times at most. What does depend on it, loops without an end, is
// for the prover, which takes everything else for a constant, however large.
import { patternTokens, type PatternToken } from './pattern-tokens';

export interface PatternChoices {
  /** Never too low. */
  count: number;
  /**
   * The same with every end to its repetitions taken away, and every choice repeated. It takes every way through a text that
   * the pattern takes, so if it is safe, the pattern is.
   */
  endless: string;
}

export function countChoices(source: string): PatternChoices {
  const tokens = patternTokens(source);
  let place = 0;

  /** Up to the end of a group, or of the whole. */
  function alternatives(): PatternChoices & { isChoice: boolean } {
    const read = [sequence()];
    while (tokens[place]?.kind === 'or') {
      place++;
      read.push(sequence());
    }
    return {
      count: read.reduce((sum, { count }) => sum + count, 0),
      endless: read.map(({ endless }) => endless).join('|'),
      isChoice: read.length > 1,
    };
  }

  function sequence(): PatternChoices {
    const whole = { count: 1, endless: '' };
    for (
      let token = tokens[place];
      token && token.kind !== 'or' && token.kind !== 'close';
      token = tokens[place]
    ) {
      place++;
      const part = one(token);
      whole.count *= part.count;
      whole.endless += part.endless;
    }
    return whole;
  }

  /** A character or a group, with what says how often. */
  function one(token: PatternToken): PatternChoices {
    let part: PatternChoices & { isChoice: boolean } = { count: 1, endless: token.text, isChoice: false };
    if (token.kind === 'open') {
      const inner = alternatives();
      // Past its end.
      place++;
      part = { ...inner, endless: `${token.text}${inner.endless})` };
    }
    const often = tokens[place];
    if (often?.kind !== 'quantifier') return { ...part, endless: part.endless + (part.isChoice ? '*' : '') };
    place++;
    const { min, max } = often;
    const most = max === Infinity ? Math.max(min, 1) : max;
    const lengths = max === Infinity ? 1 : max - min + 1;
    return { count: lengths * Math.max(1, part.count ** most), endless: `${part.endless}*` };
  }

  return alternatives();
}
