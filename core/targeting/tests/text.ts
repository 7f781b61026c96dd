// Whether a text, or any text of a list, fits any of the patterns.
import { matchText, type Pattern } from '../match-text';
import type { Predicate } from '../predicate';
import type { Read } from '../read-fact';

export const text =
  <Moment>(read: Read<Moment, string | readonly string[]>, patterns: readonly Pattern[]): Predicate<Moment> =>
  (moment) => {
    const answer = read(moment);
    return answer === undefined ? 0.5 : matchText(answer, patterns);
  };
