// The tact defaults, apart from the schema, so that a page can offer them without loading a validator.
import type { Frequency } from './frequency';

/** At most daily, a close rests a week, three closes end it, a conversion ends it. */
export const TACTFUL_FREQUENCY: Frequency = {
  everyHours: 24,
  atMost: null,
  restAfterCloseDays: 7,
  stopAfterCloses: 3,
  stopAfterConversion: true,
};
