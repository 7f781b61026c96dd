// The words of experiments, which no other page needs.
import { getMessages } from 'next-intl/server';
import type { ReactNode } from 'react';
import { MoreMessages } from '@/components/i18n/more-messages';

export default async function ExperimentsLayout({ children }: { children: ReactNode }) {
  const { experiments } = await getMessages();
  return <MoreMessages messages={{ experiments }}>{children}</MoreMessages>;
}
