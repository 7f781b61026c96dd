'use client';
// Views of one thing, side by side; arrow keys move between them.
import { Tabs as Base } from '@base-ui/react/tabs';
import type { ComponentProps, ReactNode } from 'react';
import { classNames } from './class-names';

export const Tabs = Base.Root;

export function TabList({
  label,
  activateOnFocus,
  className,
  children,
}: {
  label: string;
  /** Walking by arrow keys opens at once: for views that cost nothing to open. */
  activateOnFocus?: boolean;
  className?: string;
  children: ReactNode;
}) {
  return (
    <Base.List
      aria-label={label}
      activateOnFocus={activateOnFocus}
      className={classNames('flex items-center gap-1 border-b border-line', className)}
    >
      {children}
    </Base.List>
  );
}

export function Tab({ className, ...rest }: ComponentProps<typeof Base.Tab>) {
  return (
    <Base.Tab
      className={classNames(
        '-mb-px flex h-9 items-center gap-1.5 border-b-2 border-transparent px-2.5 text-quiet transition-colors duration-120 hover:text-ink',
        'focus-visible:rounded-small focus-visible:-outline-offset-2 data-active:border-ink data-active:text-ink',
        typeof className === 'string' && className,
      )}
      {...rest}
    />
  );
}

export const TabPanel = Base.Panel;
