'use client';
// The left rail: site, places, account. Collapses to icons; the browser remembers.
import { PanelLeftClose, PanelLeftOpen } from 'lucide-react';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { classNames } from '@/components/ui/class-names';
import { IconButton } from '@/components/ui/icon-button';
import { Tooltip } from '@/components/ui/tooltip';
import type { SessionView } from '@/server/trpc/router';
import { AccountMenu } from './account-menu';
import { RAIL_COOKIE, rememberPreference } from './preferences';
import { SECTIONS, isAt, pathOf, type Place } from './sections';
import { SiteSwitcher } from './site-switcher';

interface RailProps {
  session: SessionView;
  siteId: string;
  startsCollapsed: boolean;
}

export function Rail({ session, siteId, startsCollapsed }: RailProps) {
  const t = useTranslations('shell');
  const [collapsed, setCollapsed] = useState(startsCollapsed);

  function toggle() {
    rememberPreference(RAIL_COOKIE, collapsed ? 'open' : 'collapsed');
    setCollapsed(!collapsed);
  }

  return (
    <div
      className={classNames(
        'sticky top-0 hidden h-dvh shrink-0 flex-col border-e border-line px-2 py-3 transition-[width] duration-150 ease-out wide:flex',
        collapsed ? 'w-14' : 'w-55',
      )}
    >
      <SiteSwitcher workspaces={session.workspaces} siteId={siteId} compact={collapsed} />
      <nav aria-label={t('places')} className="mt-1 flex min-h-0 flex-1 flex-col overflow-y-auto">
        {SECTIONS.map((section) => (
          <div key={section.key} className={section.key === 'settings' ? 'mt-3' : undefined}>
            {section.key === 'settings' ? null : (
              <h2
                className={classNames(
                  'px-2 pt-3.5 pb-1 text-head font-medium tracking-[0.06em] text-faint uppercase',
                  collapsed && 'sr-only',
                )}
              >
                {t(`sections.${section.key}`)}
              </h2>
            )}
            <ul
              className={classNames(
                'flex flex-col gap-0.5',
                collapsed && section.key !== 'settings' && 'mt-3',
              )}
            >
              {section.places.map((place) => (
                <li key={place.key}>
                  <RailLink place={place} siteId={siteId} compact={collapsed} />
                </li>
              ))}
            </ul>
          </div>
        ))}
      </nav>
      {session.user ? <AccountMenu user={session.user} side="top" compact={collapsed} /> : null}
      <IconButton
        label={collapsed ? t('widenRail') : t('narrowRail')}
        side="right"
        aria-expanded={!collapsed}
        className={classNames('mt-1', collapsed ? 'self-center' : 'self-start')}
        icon={
          collapsed ? (
            <PanelLeftOpen aria-hidden className="size-4" />
          ) : (
            <PanelLeftClose aria-hidden className="size-4" />
          )
        }
        onClick={toggle}
      />
    </div>
  );
}

function RailLink({ place, siteId, compact }: { place: Place; siteId: string; compact: boolean }) {
  const t = useTranslations('shell');
  const here = isAt(usePathname(), siteId, place);
  const name = t(`placeNames.${place.key}`);
  const Icon = place.icon;
  const link = (
    <Link
      href={pathOf(siteId, place)}
      aria-current={here ? 'page' : undefined}
      aria-label={compact ? name : undefined}
      className={classNames(
        'flex h-[30px] items-center gap-2 rounded-small px-2 transition-colors duration-120',
        compact && 'justify-center',
        here ? 'bg-panel text-ink inset-ring inset-ring-line' : 'text-quiet hover:bg-hover hover:text-ink',
      )}
    >
      <Icon aria-hidden className={classNames('size-4 shrink-0', here ? 'text-ink' : 'text-faint')} />
      {compact ? null : name}
    </Link>
  );
  return compact ? (
    <Tooltip label={name} side="right">
      {link}
    </Tooltip>
  ) : (
    link
  );
}
