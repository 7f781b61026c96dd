// The frame of every page: language, theme, fonts, and the providers that controls rely on.
import { CSPProvider } from '@base-ui/react/csp-provider';
import type { Metadata, Viewport } from 'next';
import { NextIntlClientProvider } from 'next-intl';
import { getLocale, getMessages, getTranslations } from 'next-intl/server';
import { cookies } from 'next/headers';
import type { ReactNode } from 'react';
import { ApiProvider } from '@/components/api/api-provider';
import { THEME_COOKIE, parseTheme } from '@/components/shell/preferences';
import { ToastProvider } from '@/components/ui/toast';
import { TooltipProvider } from '@/components/ui/tooltip';
import './globals.css';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('app');
  return {
    title: { default: t('name'), template: t('titleTemplate', { page: '%s' }) },
    robots: { index: false, follow: false },
    referrer: 'same-origin',
  };
}

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  viewportFit: 'cover',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fafaf9' },
    { media: '(prefers-color-scheme: dark)', color: '#0c0a09' },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  // Reading a cookie also keeps every page dynamic, which the nonce of the content security policy needs.
  // The editor's texts outweigh all others together; its own layout brings them, and so do the pages of the other parts.
  const {
    editor: _editor,
    pictures: _pictures,
    problems: _problems,
    activity: _activity,
    catalogue: _catalogue,
    experiments: _experiments,
    mail: _mail,
    orderKeys: _orderKeys,
    ownVisits: _ownVisits,
    segments: _segments,
    shares: _shares,
    team: _team,
    templates: _templates,
    webhooks: _webhooks,
    ...messages
  } = await getMessages();
  const theme = parseTheme((await cookies()).get(THEME_COOKIE)?.value);
  return (
    <html lang={await getLocale()} data-theme={theme === 'system' ? undefined : theme}>
      <body>
        <div id="root">
          <NextIntlClientProvider messages={messages}>
            <CSPProvider disableStyleElements>
              <ApiProvider>
                <TooltipProvider delay={400}>
                  <ToastProvider>{children}</ToastProvider>
                </TooltipProvider>
              </ApiProvider>
            </CSPProvider>
          </NextIntlClientProvider>
        </div>
      </body>
    </html>
  );
}
