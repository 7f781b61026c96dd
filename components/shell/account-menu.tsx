'use client';
// The signed-in person: account, colours, sign out.
import { LogOut, Monitor, Moon, Sun, UserRound } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useSignOut } from '@/components/auth/use-sign-out';
import { classNames } from '@/components/ui/class-names';
import { Menu, MenuChoice, MenuItem, MenuLink, MenuSeparator } from '@/components/ui/menu';
import type { SessionView } from '@/server/trpc/router';
import { useTheme } from './use-theme';

interface AccountMenuProps {
  user: NonNullable<SessionView['user']>;
  /** Where the menu opens, seen from the button. */
  side?: 'top' | 'bottom' | 'right';
  compact?: boolean;
}

function initialOf(name: string): string {
  return [...name.trim()][0]?.toLocaleUpperCase() ?? '';
}

export function AccountMenu({ user, side = 'bottom', compact = false }: AccountMenuProps) {
  const t = useTranslations('shell');
  const leave = useSignOut();
  const [theme, setTheme] = useTheme();

  return (
    <Menu
      side={side}
      align={side === 'bottom' ? 'end' : 'start'}
      trigger={
        <button
          type="button"
          aria-label={t('account', { name: user.name })}
          className={classNames(
            'flex h-9 min-w-0 items-center gap-2 rounded-control px-2 text-start transition-colors duration-120 hover:bg-hover',
            compact ? 'justify-center' : 'w-full',
          )}
        >
          <span
            aria-hidden
            className="grid size-5 shrink-0 place-items-center rounded-full border border-line-strong text-head font-semibold text-quiet"
          >
            {initialOf(user.name)}
          </span>
          {compact ? null : <span className="min-w-0 flex-1 truncate text-quiet">{user.name}</span>}
        </button>
      }
    >
      <div className="px-2 pt-1.5 pb-2">
        <div className="truncate font-medium">{user.name}</div>
        <div className="truncate text-small text-quiet">{user.email}</div>
      </div>
      <MenuSeparator />
      <MenuLink icon={<UserRound aria-hidden />} render={<Link href="/account" />}>
        {t('yourAccount')}
      </MenuLink>
      <MenuSeparator />
      <MenuChoice
        label={t('theme.label')}
        value={theme}
        onChange={setTheme}
        options={[
          { value: 'light', label: t('theme.light'), icon: <Sun aria-hidden /> },
          { value: 'dark', label: t('theme.dark'), icon: <Moon aria-hidden /> },
          { value: 'system', label: t('theme.system'), icon: <Monitor aria-hidden /> },
        ]}
      />
      <MenuSeparator />
      <MenuItem icon={<LogOut aria-hidden />} onSelect={leave}>
        {t('signOut')}
      </MenuItem>
    </Menu>
  );
}
