// The pages of a site that stand in the shell; the editor fills the window instead.
import { cookies } from 'next/headers';
import type { ReactNode } from 'react';
import { RAIL_COOKIE } from '@/components/shell/preferences';
import { Shell } from '@/components/shell/shell';
import { loadSession } from '@/app/load';

interface ShellLayoutProps {
  params: Promise<{ siteId: string }>;
  children: ReactNode;
}

export default async function ShellLayout({ params, children }: ShellLayoutProps) {
  const { siteId } = await params;
  const session = await loadSession();
  if (!session.user) return children;
  const railCollapsed = (await cookies()).get(RAIL_COOKIE)?.value === 'collapsed';
  return (
    <Shell session={session} siteId={siteId} railCollapsed={railCollapsed}>
      {children}
    </Shell>
  );
}
