// Brings the editor's own texts; no other page has to carry them.
import { getMessages } from 'next-intl/server';
import type { ReactNode } from 'react';
import { MoreMessages } from '@/components/i18n/more-messages';

export default async function EditLayout({ children }: { children: ReactNode }) {
  const { editor, pictures, problems, templates } = await getMessages();
  return <MoreMessages messages={{ editor, pictures, problems, templates }}>{children}</MoreMessages>;
}
