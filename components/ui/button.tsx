// The verbs of the interface. One primary button a page; its label is a verb with its object.
import Link from 'next/link';
import type { ComponentProps } from 'react';
import { classNames } from './class-names';

export interface ButtonLook {
  /** `danger` leads to what cannot be taken back. */
  variant?: 'primary' | 'secondary' | 'ghost' | 'danger';
  /** `md` is 32 px high, `sm` 28 px for dense panels. */
  size?: 'md' | 'sm';
}

const variants = {
  primary: 'border-ink bg-ink text-page hover:opacity-90',
  secondary: 'border-line-strong bg-panel text-ink hover:bg-hover',
  danger: 'border-line-strong bg-panel text-bad hover:bg-bad-soft',
  ghost: 'border-transparent text-quiet hover:bg-hover hover:text-ink',
} as const;

/** The classes of a button, for elements that must be something else: a menu trigger, a link. */
export function buttonClass({ variant = 'secondary', size = 'md' }: ButtonLook = {}): string {
  return classNames(
    'inline-flex shrink-0 items-center justify-center gap-1.5 rounded-control border font-medium whitespace-nowrap select-none',
    'transition-[background-color,color,opacity] duration-120 ease-out',
    'disabled:cursor-not-allowed disabled:opacity-50 aria-disabled:cursor-not-allowed aria-disabled:opacity-50',
    size === 'md' ? 'h-8 px-3 text-body' : 'h-7 px-2.5 text-small',
    variants[variant],
  );
}

type ButtonProps = ComponentProps<'button'> &
  ButtonLook & {
    /** The work the button started is under way: it stays readable, announces itself busy and takes no second press. */
    busy?: boolean;
    /** There is nothing to press it for now. Unlike `disabled` it keeps the focus, so that a press may lead here. */
    unavailable?: boolean;
  };

export function Button({
  variant,
  size,
  busy = false,
  unavailable = false,
  className,
  onClick,
  type = 'button',
  ...rest
}: ButtonProps) {
  return (
    <button
      type={type}
      aria-busy={busy || undefined}
      aria-disabled={busy || unavailable || undefined}
      className={classNames(buttonClass({ variant, size }), className)}
      onClick={(event) => {
        if (busy || unavailable) event.preventDefault();
        else onClick?.(event);
      }}
      {...rest}
    />
  );
}

export function ButtonLink({ variant, size, className, ...rest }: ComponentProps<typeof Link> & ButtonLook) {
  return <Link className={classNames(buttonClass({ variant, size }), className)} {...rest} />;
}
