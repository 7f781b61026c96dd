'use client';
// A small panel beside the control that opened it.
import { Popover as Base } from '@base-ui/react/popover';
import type { ReactElement, ReactNode } from 'react';
import { classNames } from './class-names';
import { floatClass } from './menu';

export interface PopoverProps {
  trigger: ReactElement;
  /** Names the panel for assistive technology; shown as its heading unless hidden. */
  title: string;
  hideTitle?: boolean;
  align?: 'start' | 'center' | 'end';
  side?: 'top' | 'right' | 'bottom' | 'left';
  children: ReactNode;
}

export function Popover({
  trigger,
  title,
  hideTitle = false,
  align = 'start',
  side = 'bottom',
  children,
}: PopoverProps) {
  return (
    <Base.Root>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner align={align} side={side} sideOffset={6} className="z-50">
          <Base.Popup className={classNames(floatClass, 'w-72 max-w-[calc(100vw-2rem)] rounded-panel p-3')}>
            <Base.Title className={hideTitle ? 'sr-only' : 'mb-2 font-semibold'}>{title}</Base.Title>
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
