// Whether a regular expression is found in a text, or in any text of a list. Every browser reads these its own way and with
// backtracking, so only those that were proven to take time in proportion to the text may come here; and no long text does.
import type { CompilePattern } from '../match-text';
import type { Predicate } from '../predicate';
import type { Read } from '../read-fact';

/** Characters of a text that are looked at. */
const MAX_TEXT = 2048;

/** By the browser itself. Letter case does not matter. */
export const browserPattern: CompilePattern = (source) => {
  try {
    const pattern = new RegExp(source, 'iu');
    return (text) => pattern.test(text);
  } catch {
    return undefined;
  }
};

/** An address as people read it. */
function decode(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}

/** @param isAddress the text is percent-encoded: a pattern may mean it as it stands, or as people read it */
export const regex = <Moment>(
  read: Read<Moment, string | readonly string[]>,
  sources: readonly string[],
  isAddress: boolean,
  compile = browserPattern,
): Predicate<Moment> => {
  const patterns = sources.map(compile);
  return (moment) => {
    const answer = read(moment);
    if (answer === undefined || patterns.includes(undefined)) return 0.5;
    const texts = [answer].flat().flatMap((text) => {
      const cut = text.slice(0, MAX_TEXT);
      return isAddress ? [cut, decode(cut)] : [cut];
    });
    return Number(texts.some((text) => patterns.some((fits) => fits?.(text))));
  };
};
