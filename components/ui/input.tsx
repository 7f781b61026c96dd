'use client';
// Text controls. Inside a Field they take its label, hint and error by themselves.
import { Field } from '@base-ui/react/field';
import type { ComponentProps } from 'react';
import { classNames } from './class-names';
import { keepTyped } from './keep-typed';

/** The frame that every text-like control shares. */
export const controlClass = classNames(
  'w-full min-w-0 rounded-control border border-line-strong bg-panel text-body text-ink placeholder:text-faint',
  'transition-[border-color] duration-120 hover:border-faint',
  'focus-visible:border-signal focus-visible:outline-1 focus-visible:outline-offset-0',
  'data-invalid:border-bad focus-visible:data-invalid:border-signal disabled:opacity-60',
);

type InputProps = ComponentProps<'input'> & {
  /** 28 px high instead of 32, for dense panels. */
  dense?: boolean;
};

export function Input({ dense = false, className, ...rest }: InputProps) {
  return (
    <Field.Control
      render={<input ref={keepTyped} />}
      className={classNames(controlClass, dense ? 'h-7 px-2' : 'h-8 px-2.5', className)}
      {...rest}
    />
  );
}

export function Textarea({ className, rows = 3, ...rest }: ComponentProps<'textarea'>) {
  return (
    <Field.Control
      ref={keepTyped}
      render={<textarea rows={rows} {...rest} />}
      className={classNames(controlClass, 'block resize-y px-2.5 py-1.5', className)}
    />
  );
}
