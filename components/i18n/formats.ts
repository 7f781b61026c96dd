// Named formats, so that a kind of figure looks the same on every page.

export const formats = {
  number: {
    /** A share of people, given as 0–1. */
    share: { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 },
    /** By how much something changed, given as 0–1. */
    wholeShare: { style: 'percent', maximumFractionDigits: 0 },
  },
  // Two digits: browsers disagree on what a numeric hour is in this language, and pages would not hydrate.
  dateTime: {
    day: { day: 'numeric', month: 'short' },
    hour: { hour: '2-digit', minute: '2-digit' },
    moment: { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' },
    longDay: { weekday: 'long', day: 'numeric', month: 'long' },
    longDayOfYear: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
    /** In a file, where the year must stand. */
    exactDay: { day: 'numeric', month: 'short', year: 'numeric' },
    exactHour: { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' },
    exact: { dateStyle: 'full', timeStyle: 'medium' },
  },
} as const;
