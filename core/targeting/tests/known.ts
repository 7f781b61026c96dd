// Whether there is any text at all.
import type { Predicate } from '../predicate';
import type { Read } from '../read-fact';

export const known =
  <Moment>(read: Read<Moment, string | readonly string[]>): Predicate<Moment> =>
  (moment) => {
    const answer = read(moment);
    return answer === undefined ? 0.5 : Number(answer.length > 0);
  };
