'use client';
// On small screens the sections of the rail become a bar at the thumb.
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { classNames } from '@/components/ui/class-names';
import { Menu, MenuLink } from '@/components/ui/menu';
import { SECTIONS, isAt, pathOf } from './sections';

export function BottomBar({ siteId }: { siteId: string }) {
  const t = useTranslations('shell');
  const pathname = usePathname();
  return (
    <nav
      aria-label={t('places')}
      className="fixed inset-x-0 bottom-0 z-20 flex border-t border-line bg-panel pb-[env(safe-area-inset-bottom)] wide:hidden"
    >
      {SECTIONS.map((section) => {
        const here = section.places.some((place) => isAt(pathname, siteId, place));
        const Icon = section.icon;
        const [first, ...others] = section.places;
        const look = classNames(
          'flex h-14 flex-1 flex-col items-center justify-center gap-0.5 text-small -outline-offset-2',
          here ? 'font-medium text-ink' : 'text-quiet',
        );
        const face = (
          <>
            <Icon aria-hidden className="size-5" />
            {t(`sections.${section.key}`)}
          </>
        );
        if (others.length === 0)
          return (
            <Link
              key={section.key}
              href={pathOf(siteId, first)}
              aria-current={here ? 'page' : undefined}
              className={look}
            >
              {face}
            </Link>
          );
        return (
          <Menu
            key={section.key}
            side="top"
            align="center"
            trigger={
              <button type="button" aria-current={here ? 'true' : undefined} className={look}>
                {face}
              </button>
            }
          >
            {section.places.map((place) => (
              <MenuLink
                key={place.key}
                icon={<place.icon aria-hidden className="text-quiet" />}
                render={
                  <Link
                    href={pathOf(siteId, place)}
                    aria-current={isAt(pathname, siteId, place) ? 'page' : undefined}
                  />
                }
              >
                {t(`placeNames.${place.key}`)}
              </MenuLink>
            ))}
          </Menu>
        );
      })}
    </nav>
  );
}
