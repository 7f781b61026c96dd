// The words about products, which no other page needs.
import type { ReactNode } from 'react';
import { getMessages } from 'next-intl/server';
import { MoreMessages } from '@/components/i18n/more-messages';

export default async function ProductsLayout({ children }: { children: ReactNode }) {
  const { catalogue } = await getMessages();
  return <MoreMessages messages={{ catalogue }}>{children}</MoreMessages>;
}
