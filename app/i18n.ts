// Which language and messages a request gets. English is the only one so far; the typed keys come from messages/en.json.
import { getRequestConfig } from 'next-intl/server';
import type messages from '@/messages/en.json';

declare module 'next-intl' {
  interface AppConfig {
    Locale: 'en';
    Messages: typeof messages;
  }
}

export default getRequestConfig(async () => {
  const locale = 'en';
  const loaded: { default: typeof messages } = await import(`../messages/${locale}.json`);
  // Pages that show a site's days format with that site's zone; what is left (a footer, an error page) needs none.
  return { locale, messages: loaded.default, timeZone: 'UTC' };
});
