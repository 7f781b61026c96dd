'use client';
// From one page of a site's settings to the others: a list beside them, or a row above them that scrolls where there is no room.
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { classNames } from '@/components/ui/class-names';
import { SETTINGS_PAGES } from './settings-pages';

export function SettingsNav({ siteId }: { siteId: string }) {
  const t = useTranslations('settings');
  const pathname = usePathname();
  const current = useRef<HTMLAnchorElement>(null);
  // The row may be longer than a phone is wide.
  useEffect(() => {
    current.current?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [pathname]);
  return (
    <nav
      aria-label={t('pages')}
      className="-mx-4 mb-5 overflow-x-auto border-b border-line px-4 xl:mx-0 xl:mb-0 xl:w-44 xl:shrink-0 xl:border-b-0 xl:px-0"
    >
      <ul className="flex gap-1 xl:flex-col xl:gap-0.5">
        {SETTINGS_PAGES.map(({ key, path }) => {
          const href = `/sites/${siteId}/settings${path && `/${path}`}`;
          const here = pathname === href || (path !== '' && pathname.startsWith(`${href}/`));
          return (
            <li key={key}>
              <Link
                ref={here ? current : undefined}
                href={href}
                aria-current={here ? 'page' : undefined}
                className={classNames(
                  'flex h-9 items-center border-b-2 px-2.5 whitespace-nowrap transition-colors duration-120 hover:text-ink focus-visible:-outline-offset-2',
                  'xl:h-[30px] xl:rounded-small xl:border-b-0 xl:px-2',
                  here
                    ? 'border-ink text-ink xl:bg-hover'
                    : 'border-transparent text-quiet xl:hover:bg-hover',
                )}
              >
                {t(`pageNames.${key}`)}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
