// Brings the texts of the picture library, which other pages need not carry.
import { getMessages } from 'next-intl/server';
import type { ReactNode } from 'react';
import { MoreMessages } from '@/components/i18n/more-messages';

export default async function BrandLayout({ children }: { children: ReactNode }) {
  const { pictures } = await getMessages();
  return <MoreMessages messages={{ pictures }}>{children}</MoreMessages>;
}
