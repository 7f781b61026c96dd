// The frame around every page of a site: rail and content, or top and bottom bar on small screens.
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { SessionView } from '@/server/trpc/router';
import { AccountMenu } from './account-menu';
import { BottomBar } from './bottom-bar';
import { Rail } from './rail';
import { SiteSwitcher } from './site-switcher';

interface ShellProps {
  session: SessionView;
  siteId: string;
  railCollapsed: boolean;
  children: ReactNode;
}

export function Shell({ session, siteId, railCollapsed, children }: ShellProps) {
  const t = useTranslations('shell');
  return (
    <div className="flex min-h-dvh flex-col wide:flex-row">
      <a
        href="#content"
        className="fixed start-2 top-2 z-60 -translate-y-16 rounded-control bg-ink px-3 py-1.5 font-medium text-page focus-visible:translate-y-0"
      >
        {t('skip')}
      </a>
      <Rail session={session} siteId={siteId} startsCollapsed={railCollapsed} />
      <header className="flex items-center gap-2 border-b border-line px-2 py-1.5 wide:hidden">
        <div className="min-w-0 flex-1">
          <SiteSwitcher workspaces={session.workspaces} siteId={siteId} />
        </div>
        {session.user ? <AccountMenu user={session.user} compact /> : null}
      </header>
      <main
        id="content"
        tabIndex={-1}
        className="min-w-0 flex-1 px-4 pt-4 pb-24 outline-none wide:px-8 wide:pt-6 wide:pb-12"
      >
        <div className="max-w-280">{children}</div>
      </main>
      <BottomBar siteId={siteId} />
    </div>
  );
}
