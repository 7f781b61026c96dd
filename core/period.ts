// For which stretch of time figures are asked, as it stands in the address of a page. Pure.

export const PERIOD_DAYS = [7, 28, 90] as const;

/** Days are those of the site, in its time zone. */
export type Period =
  | { kind: 'all' }
  /** So many days, today the last of them. */
  | { kind: 'days'; days: (typeof PERIOD_DAYS)[number] }
  /** The phase with this number. */
  | { kind: 'phase'; number: number }
  /** Calendar dates, `2026-11-22`, both included and the first not after the last. */
  | { kind: 'dates'; from: string; to: string };

/** Longest text that `writePeriod` makes. */
export const MAX_PERIOD_LENGTH = 24;

const DATES = /^(\d{4}-\d\d-\d\d)\.\.(\d{4}-\d\d-\d\d)$/;

/** What cannot be read asks for everything: an address may have been typed by hand. */
export function parsePeriod(text: string | undefined): Period {
  if (text === undefined) return { kind: 'all' };
  const days = PERIOD_DAYS.find((known) => String(known) === text);
  if (days) return { kind: 'days', days };
  const phase = /^phase-([1-9]\d{0,5})$/.exec(text)?.[1];
  if (phase !== undefined) return { kind: 'phase', number: Number(phase) };
  const [, from = '', to = ''] = DATES.exec(text) ?? [];
  return isDate(from) && isDate(to) && from <= to ? { kind: 'dates', from, to } : { kind: 'all' };
}

/** Undefined for everything, which an address need not say. */
export function writePeriod(period: Period): string | undefined {
  switch (period.kind) {
    case 'all':
      return undefined;
    case 'days':
      return String(period.days);
    case 'phase':
      return `phase-${period.number}`;
    case 'dates':
      return `${period.from}..${period.to}`;
  }
}

/** A day of the calendar between 2000 and 2099, written `2026-11-22`. */
export function isDate(text: string): boolean {
  if (!/^20\d\d-\d\d-\d\d$/.test(text)) return false;
  const at = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}
