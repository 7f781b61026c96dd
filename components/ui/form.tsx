'use client';
// A form that shows its own messages and, when it was refused, puts the focus on the first field that needs attention.
import { useEffect, useRef, type ReactNode } from 'react';
import { Message } from './message';

/** What a field of the form holds now, by its name; an empty text when there is no such field. */
export type ReadField = (name: string) => string;

export interface FormProps {
  /** What the fields were refused for; a new object means a new refusal. */
  errors: object;
  /** What the form as a whole was refused for; stands before its fields. */
  problem?: string;
  /** `reset` gives every field back the value it started with. */
  onSubmit: (read: ReadField, reset: () => void) => void;
  className?: string;
  label?: string;
  children: ReactNode;
}

export function Form({ errors, problem, onSubmit, className, label, children }: FormProps) {
  const form = useRef<HTMLFormElement>(null);

  useEffect(() => {
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [errors]);

  const submit = (values: FormData) =>
    onSubmit(
      (name) => {
        const value = values.get(name);
        return typeof value === 'string' ? value : '';
      },
      () => form.current?.reset(),
    );

  return (
    <form
      ref={form}
      noValidate
      aria-label={label}
      className={className}
      // Only for a press that comes before this page is hydrated: React keeps it and calls this afterwards. Without it the
      // browser would send the fields, passwords too, as part of an address.
      action={submit}
      onSubmit={(event) => {
        // The action is not run then, which would empty the fields.
        event.preventDefault();
        submit(new FormData(event.currentTarget));
      }}
    >
      {problem ? (
        <div className="col-span-full">
          <Message tone="bad" announce>
            {problem}
          </Message>
        </div>
      ) : null}
      {children}
    </form>
  );
}
