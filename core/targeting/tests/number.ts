// Whether a number, or any of several, lies between two others, both included; null is no limit. From 22 to 6 goes past
// midnight.
import type { Predicate } from '../predicate';
import type { Read } from '../read-fact';

export const number = <Moment>(
  read: Read<Moment, number | readonly number[]>,
  from: number | null,
  to: number | null,
): Predicate<Moment> => {
  const least = from ?? -Infinity;
  const most = to ?? Infinity;
  return (moment) => {
    const answer = read(moment);
    if (answer === undefined) return 0.5;
    return Number(
      [answer].flat().some((one) => {
        const reaches = one >= least;
        const stays = one <= most;
        return least > most ? reaches || stays : reaches && stays;
      }),
    );
  };
};
