// Whether a text, or any text of a list, fits a pattern: what `matchText` means, as the browser's own machine. The server
// writes the pattern, in lower case.
import type { Predicate } from '@/core/targeting/predicate';
import type { Read } from '@/core/targeting/read-fact';

export const text =
  <Moment>(read: Read<Moment, string | readonly string[]>, pattern: RegExp): Predicate<Moment> =>
  (moment) => {
    const answer = read(moment);
    return answer === undefined
      ? 0.5
      : Number([answer].flat().some((one) => pattern.test(one.toLowerCase())));
  };
