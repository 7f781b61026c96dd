'use client';
// A label, its control, a hint and an error, tied together for assistive technology.
import { Field as Base } from '@base-ui/react/field';
import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from './class-names';

export interface FieldProps {
  label: ReactNode;
  /** Quiet help below the control. */
  hint?: ReactNode;
  /** Shown instead of the hint; marks the control invalid. */
  error?: ReactNode;
  /** Key of this field in the form's values. */
  name?: string;
  disabled?: boolean;
  /** `inline` puts the label beside the control, as in the editor's panels. */
  layout?: 'stacked' | 'inline';
  /** Hides the label from sight, not from assistive technology. */
  hideLabel?: boolean;
  className?: string;
  children: ReactNode;
}

export function Field({
  label,
  hint,
  error,
  name,
  disabled,
  layout = 'stacked',
  hideLabel = false,
  className,
  children,
}: FieldProps) {
  const inline = layout === 'inline';
  return (
    <Base.Root
      name={name}
      disabled={disabled}
      invalid={error !== undefined && error !== ''}
      className={classNames(
        inline ? 'grid grid-cols-[92px_minmax(0,1fr)] items-center gap-x-2 gap-y-1' : 'flex flex-col gap-1.5',
        className,
      )}
    >
      <Base.Label
        className={classNames(hideLabel && 'sr-only', inline ? 'text-quiet' : 'font-medium', 'text-body')}
      >
        {label}
      </Base.Label>
      <div className="min-w-0">{children}</div>
      {error ? (
        <Base.Error
          match
          className={classNames('flex items-start gap-1.5 text-small text-bad', inline && 'col-start-2')}
        >
          <CircleAlert aria-hidden className="mt-px size-3.5 shrink-0" />
          <span>{error}</span>
        </Base.Error>
      ) : hint ? (
        <Base.Description className={classNames('text-small text-quiet', inline && 'col-start-2')}>
          {hint}
        </Base.Description>
      ) : null}
    </Base.Root>
  );
}
