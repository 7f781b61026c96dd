// The words of conditions, which the editor shares, and those of segments.
import type { ReactNode } from 'react';
import { getMessages } from 'next-intl/server';
import { MoreMessages } from '@/components/i18n/more-messages';

export default async function AudiencesLayout({ children }: { children: ReactNode }) {
  const { editor, segments } = await getMessages();
  return <MoreMessages messages={{ editor, segments }}>{children}</MoreMessages>;
}
