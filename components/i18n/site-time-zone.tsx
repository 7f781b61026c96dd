'use client';
// Dates below are written in the site's time zone, on the server and in the browser alike.
import { NextIntlClientProvider, useLocale } from 'next-intl';
import type { ReactNode } from 'react';

export function SiteTimeZone({ timeZone, children }: { timeZone: string; children: ReactNode }) {
  return (
    <NextIntlClientProvider locale={useLocale()} timeZone={timeZone}>
      {children}
    </NextIntlClientProvider>
  );
}
