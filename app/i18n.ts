// Which language, messages and formats a request gets. English is the only language so far; its file types the keys.
import { getRequestConfig } from 'next-intl/server';
import { formats } from '@/components/i18n/formats';
import type messages from '@/messages/en.json';

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
