// Whether an answer is one of several.
import type { Predicate } from '../predicate';
import type { Read } from '../read-fact';

export const choice =
  <Moment>(read: Read<Moment, string>, values: readonly string[]): Predicate<Moment> =>
  (moment) => {
    const answer = read(moment);
    return answer === undefined ? 0.5 : Number(values.includes(answer));
  };
