'use client';
// A list of actions behind a button.
import { Menu as Base } from '@base-ui/react/menu';
import { Check } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import { classNames } from './class-names';

/** The surface of everything that floats: menus, popovers, selects. */
export const floatClass =
  'rounded-control border border-line bg-raised shadow-float outline-none origin-(--transform-origin) transition-[opacity,scale] duration-120 data-ending-style:opacity-0 data-starting-style:scale-98 data-starting-style:opacity-0';

const itemClass =
  'flex h-8 w-full cursor-default items-center gap-2 rounded-small px-2 text-body outline-none select-none data-highlighted:bg-hover [&_svg]:size-4 [&_svg]:shrink-0';

const groupLabelClass = 'px-2 pt-1.5 pb-1 text-small text-faint';

export interface MenuProps {
  /** The button that opens the menu. */
  trigger: ReactElement;
  align?: 'start' | 'center' | 'end';
  side?: 'top' | 'right' | 'bottom' | 'left';
  /** Where the focus goes when it closes, if not back to the button; asked at that moment. */
  focusAfter?: () => HTMLElement | undefined;
  /** It is gone, and the focus is where it belongs. */
  onClosed?: () => void;
  children: ReactNode;
}

export function Menu({ trigger, align = 'end', side = 'bottom', focusAfter, onClosed, children }: MenuProps) {
  return (
    <Base.Root
      onOpenChangeComplete={(isOpen) => {
        // The focus goes back right after this.
        if (!isOpen && onClosed) requestAnimationFrame(onClosed);
      }}
    >
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner align={align} side={side} sideOffset={4} className="z-50 outline-none">
          <Base.Popup
            // Left out where nothing is asked for: a function takes the focus even from the dialog that an item opened.
            {...(focusAfter && { finalFocus: () => focusAfter() ?? true })}
            className={classNames(floatClass, 'max-h-(--available-height) min-w-44 overflow-y-auto p-1')}
          >
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

export interface MenuItemProps {
  icon?: ReactNode;
  /** The act destroys something. */
  danger?: boolean;
  onSelect: () => void;
  children: ReactNode;
}

export function MenuItem({ icon, danger = false, onSelect, children }: MenuItemProps) {
  return (
    <Base.Item onClick={onSelect} className={classNames(itemClass, danger && 'text-bad')}>
      {icon}
      {children}
    </Base.Item>
  );
}

/** An item that needs a second line to be told from its neighbours. */
export function MenuEntry({
  title,
  detail,
  onSelect,
}: {
  title: ReactNode;
  detail?: ReactNode;
  onSelect: () => void;
}) {
  return (
    <Base.Item
      onClick={onSelect}
      className="flex w-full max-w-80 cursor-default flex-col rounded-small px-2 py-1.5 outline-none select-none data-highlighted:bg-hover"
    >
      <span className="truncate">{title}</span>
      {detail ? <span className="line-clamp-2 text-small text-quiet">{detail}</span> : null}
    </Base.Item>
  );
}

export function MenuLink({
  icon,
  render,
  children,
}: {
  icon?: ReactNode;
  render: ReactElement;
  children: ReactNode;
}) {
  return (
    <Base.LinkItem render={render} closeOnClick className={itemClass}>
      {icon}
      {children}
    </Base.LinkItem>
  );
}

export function MenuSeparator() {
  return <Base.Separator className="mx-1 my-1 h-px bg-line" />;
}

export function MenuGroup({ label, children }: { label: ReactNode; children: ReactNode }) {
  return (
    <Base.Group>
      <Base.GroupLabel className={groupLabelClass}>{label}</Base.GroupLabel>
      {children}
    </Base.Group>
  );
}

export interface MenuChoiceProps<V extends string> {
  label: ReactNode;
  value: V;
  options: readonly { value: V; label: ReactNode; icon?: ReactNode }[];
  onChange: (value: V) => void;
}

/** One of a few, inside a menu; choosing leaves the menu open, so that the effect can be seen. */
export function MenuChoice<V extends string>({ label, value, options, onChange }: MenuChoiceProps<V>) {
  return (
    <Base.RadioGroup
      value={value}
      onValueChange={(next: unknown) => {
        const option = options.find((candidate) => candidate.value === next);
        if (option) onChange(option.value);
      }}
    >
      <Base.GroupLabel className={groupLabelClass}>{label}</Base.GroupLabel>
      {options.map((option) => (
        <Base.RadioItem key={option.value} value={option.value} className={itemClass}>
          {option.icon}
          <span className="flex-1">{option.label}</span>
          <Base.RadioItemIndicator>
            <Check aria-hidden />
          </Base.RadioItemIndicator>
        </Base.RadioItem>
      ))}
    </Base.RadioGroup>
  );
}
