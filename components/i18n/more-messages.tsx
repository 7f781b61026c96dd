'use client';
// Adds the texts of one part of the program to those that every page has.
import { NextIntlClientProvider, useLocale, useMessages, type Messages } from 'next-intl';
import type { ReactNode } from 'react';

export function MoreMessages({ messages, children }: { messages: Partial<Messages>; children: ReactNode }) {
  return (
    <NextIntlClientProvider locale={useLocale()} messages={{ ...useMessages(), ...messages }}>
      {children}
    </NextIntlClientProvider>
  );
}
