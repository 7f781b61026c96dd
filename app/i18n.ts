// Which language, messages and formats a request gets. English is the only language so far; its file types the keys.
import { getRequestConfig } from 'next-intl/server';
import type messages from '@/messages/en.json';

/** Named formats, so that a kind of figure looks the same on every page. */
const formats = {
  number: {
    /** A share of people, given as 0–1. */
    share: { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 },
  },
  // Two digits: browsers disagree on what a numeric hour is in this language, and pages would not hydrate.
  dateTime: {
    day: { day: 'numeric', month: 'short' },
    hour: { hour: '2-digit', minute: '2-digit' },
    moment: { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' },
    exact: { dateStyle: 'full', timeStyle: 'medium' },
  },
} as const;

declare module 'next-intl' {
  interface AppConfig {
    Locale: 'en-GB';
    Messages: typeof messages;
    Formats: typeof formats;
  }
}

export default getRequestConfig(async () => {
  const loaded: { default: typeof messages } = await import('../messages/en.json');
  // `now` keeps the first paint and the browser's agreeing on "2 minutes ago"; a site's pages set the site's zone.
  return { locale: 'en-GB', messages: loaded.default, formats, now: new Date(), timeZone: 'UTC' };
});
