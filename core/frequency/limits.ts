// How often one visitor may meet one campaign, as every shop's page downloads it: by position, and without what few campaigns have.
import type { Frequency } from '@/core/campaign/frequency';

/** What they mean, `Frequency` says. */
export type Limits = readonly [
  everyHours: number,
  atMost: number | null,
  restAfterCloseDays: number,
  stopAfterCloses: number | null,
  stopAfterConversion: boolean,
];

export const limitsOf = ({
  everyHours,
  atMost,
  restAfterCloseDays,
  stopAfterCloses,
  stopAfterConversion,
}: Frequency): Limits => [everyHours, atMost, restAfterCloseDays, stopAfterCloses, stopAfterConversion];
