// What a schedule must be before it is kept. The dialog says the same before it is sent.
import type { Schedule } from '@/core/campaign-status';
import { AppError } from '../errors';

/** @param now ms since 1970 @throws AppError `invalid` with `details.fields` when the campaign could never run in it */
export function checkSchedule({ startsAt, endsAt }: Schedule, now: number): void {
  if (endsAt === null) return;
  const problem =
    endsAt <= now
      ? 'The end is in the past. Choose a later one, or none; to end the campaign now, pause it.'
      : startsAt !== null && endsAt <= startsAt
        ? 'The end is not after the start. Choose a later end or an earlier start.'
        : undefined;
  if (problem) throw new AppError('invalid', problem, { fields: { endsAt: problem } });
}

/** The stored form. */
export const writeSchedule = ({ startsAt, endsAt }: Schedule) => ({
  startsAt: startsAt === null ? null : new Date(startsAt),
  endsAt: endsAt === null ? null : new Date(endsAt),
});
