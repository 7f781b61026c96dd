// Whether a yes-or-no question was answered with yes.
import type { Predicate } from '../predicate';
import type { Read } from '../read-fact';

export const flag =
  <Moment>(read: Read<Moment, boolean>): Predicate<Moment> =>
  (moment) => {
    const answer = read(moment);
    return answer === undefined ? 0.5 : Number(answer);
  };
