'use client';
// A square button that shows only an icon; its name is both the accessible label and the tooltip.
import type { ComponentProps, ReactNode } from 'react';
import { Button, type ButtonLook } from './button';
import { classNames } from './class-names';
import { Tooltip, type TooltipProps } from './tooltip';

type IconButtonProps = Omit<ComponentProps<typeof Button>, 'children' | 'aria-label'> &
  ButtonLook & {
    label: string;
    /** Beside the name in the tooltip: the keys for the same. */
    hint?: ReactNode;
    icon: ReactNode;
    side?: TooltipProps['side'];
  };

export function IconButton({
  label,
  hint,
  icon,
  side,
  variant = 'ghost',
  size = 'md',
  className,
  ...rest
}: IconButtonProps) {
  return (
    <Tooltip label={hint === undefined ? label : <HintedName name={label} hint={hint} />} side={side}>
      <Button
        aria-label={label}
        variant={variant}
        size={size}
        className={classNames(size === 'md' ? 'w-8' : 'w-7', 'px-0!', className)}
        {...rest}
      >
        {icon}
      </Button>
    </Tooltip>
  );
}

function HintedName({ name, hint }: { name: string; hint: ReactNode }) {
  return (
    <>
      {name} <span className="ps-1 opacity-70">{hint}</span>
    </>
  );
}
