// The frame of pages that belong to no site: signing in, a new site, the account.
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { Mark } from './mark';

interface PlainFrameProps {
  /** What stands at the end of the head: the account of whoever is signed in. */
  account?: ReactNode;
  /** `narrow` for signing in, `form` for settings-like pages. */
  width?: 'narrow' | 'form';
  children: ReactNode;
}

export function PlainFrame({ account, width = 'form', children }: PlainFrameProps) {
  const t = useTranslations('app');
  return (
    <div className="flex min-h-dvh flex-col">
      <header className="flex h-14 items-center justify-between px-4 wide:px-6">
        <Link href="/" className="flex items-center gap-2 rounded-small font-semibold">
          <Mark />
          {t('name')}
        </Link>
        {account ? <div>{account}</div> : null}
      </header>
      <main
        className={
          width === 'narrow'
            ? 'mx-auto w-full max-w-sm flex-1 px-4 pt-[max(2rem,10vh)] pb-16'
            : 'mx-auto w-full max-w-152 flex-1 px-4 pt-8 pb-16'
        }
      >
        {children}
      </main>
    </div>
  );
}
