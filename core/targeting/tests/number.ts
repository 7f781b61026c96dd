// Whether a number lies between two others, both included; null is no limit. From 22 to 6 goes past midnight.
import type { Predicate } from '../predicate';
import type { Read } from '../read-fact';

export const number =
  <Moment>(read: Read<Moment, number>, from: number | null, to: number | null): Predicate<Moment> =>
  (moment) => {
    const answer = read(moment);
    if (answer === undefined) return 0.5;
    const reaches = from === null || answer >= from;
    const stays = to === null || answer <= to;
    return Number(from !== null && to !== null && from > to ? reaches || stays : reaches && stays);
  };
