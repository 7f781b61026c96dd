'use client';
// Which site the pages are about, and the way to another one.
import { Building2, Check, ChevronsUpDown, Plus } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { classNames } from '@/components/ui/class-names';
import { Menu, MenuGroup, MenuLink, MenuSeparator } from '@/components/ui/menu';
import type { SessionView } from '@/server/trpc/router';
import { Mark } from './mark';

interface SiteSwitcherProps {
  workspaces: SessionView['workspaces'];
  siteId: string;
  /** Only the mark, for the narrow rail. */
  compact?: boolean;
}

export function SiteSwitcher({ workspaces, siteId, compact = false }: SiteSwitcherProps) {
  const t = useTranslations('shell');
  const site = workspaces
    .flatMap((workspace) => workspace.sites)
    .find((candidate) => candidate.id === siteId);
  const mayCreate = workspaces.some((workspace) => workspace.role === 'owner');
  return (
    <Menu
      align="start"
      trigger={
        <button
          type="button"
          aria-label={t('switchSite', { site: site?.name ?? '' })}
          className={classNames(
            'flex h-9 min-w-0 items-center gap-2 rounded-control px-2 text-start font-semibold transition-colors duration-120 hover:bg-hover',
            compact ? 'justify-center' : 'w-full',
          )}
        >
          <Mark className="size-5 shrink-0" />
          {compact ? null : (
            <>
              <span className="min-w-0 flex-1 truncate">{site?.name}</span>
              <ChevronsUpDown aria-hidden className="size-3.5 shrink-0 text-faint" />
            </>
          )}
        </button>
      }
    >
      {workspaces.map((workspace) => (
        <MenuGroup key={workspace.id} label={workspace.name}>
          {workspace.sites.map((candidate) => (
            <MenuLink key={candidate.id} render={<Link href={`/sites/${candidate.id}/campaigns`} />}>
              <span className="min-w-0 flex-1 truncate">{candidate.name}</span>
              {candidate.id === siteId ? <Check aria-hidden /> : null}
            </MenuLink>
          ))}
          {workspace.sites.length === 0 ? (
            <MenuLink render={<Link href={`/workspaces/${workspace.id}`} />}>
              <span className="text-quiet">{t('noSites')}</span>
            </MenuLink>
          ) : null}
        </MenuGroup>
      ))}
      {mayCreate ? (
        <>
          <MenuSeparator />
          <MenuLink icon={<Plus aria-hidden />} render={<Link href="/sites/new" />}>
            {t('newSite')}
          </MenuLink>
          <MenuLink icon={<Building2 aria-hidden />} render={<Link href="/workspaces/new" />}>
            {t('newWorkspace')}
          </MenuLink>
        </>
      ) : null}
    </Menu>
  );
}
