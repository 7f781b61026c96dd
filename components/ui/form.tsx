'use client';
// A form that shows its own messages and, when it was refused, puts the focus on the first field that needs attention.
import { useEffect, useRef, type ReactNode } from 'react';

export interface FormProps {
  /** What the fields were refused for; a new object means a new refusal. */
  errors: object;
  onSubmit: () => void;
  className?: string;
  label?: string;
  children: ReactNode;
}

export function Form({ errors, onSubmit, className, label, children }: FormProps) {
  const form = useRef<HTMLFormElement>(null);

  useEffect(() => {
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [errors]);

  return (
    <form
      ref={form}
      noValidate
      aria-label={label}
      className={className}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      {children}
    </form>
  );
}
