// The words of conditions, which the editor shares.
import type { ReactNode } from 'react';
import { getMessages } from 'next-intl/server';
import { MoreMessages } from '@/components/i18n/more-messages';

export default async function AudiencesLayout({ children }: { children: ReactNode }) {
  const { editor } = await getMessages();
  return <MoreMessages messages={{ editor }}>{children}</MoreMessages>;
}
