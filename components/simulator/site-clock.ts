// A moment as the clocks of a time zone show it, and back: what a field for date and time speaks.

export interface WallClock {
  /** As a date field has it: `2026-12-24T18:05`. */
  text: string;
  /** 0–23. */
  hour: number;
  /** As in the table of facts: `monday`. */
  weekday: string;
}

/** @param at ms since 1970 */
export function wallClock(at: number, timeZone: string): WallClock {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    weekday: 'long',
  }).formatToParts(at);
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((one) => one.type === type)?.value ?? '';
  return {
    text: `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}`,
    hour: Number(part('hour')),
    weekday: part('weekday').toLowerCase(),
  };
}

const MINUTE = 60_000;

/**
 * ms since 1970. Undefined for what is no date, or none from 1970 on. Of an hour that clocks go through twice it is one of
 * both; of one that they leave out, a moment close by.
 */
export function fromWallClock(text: string, timeZone: string): number | undefined {
  const asUtc = Date.parse(`${text}Z`);
  if (Number.isNaN(asUtc)) return undefined;
  let at = asUtc;
  // The first guess may lie on the other side of a change of the clocks.
  for (let tries = 0; tries < 2; tries += 1) {
    const whole = Math.floor(at / MINUTE) * MINUTE;
    at = asUtc - (Date.parse(`${wallClock(at, timeZone).text}Z`) - whole);
  }
  return at >= 0 ? at : undefined;
}
