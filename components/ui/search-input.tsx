'use client';
// A field to search by, under its glass.
import { Search } from 'lucide-react';
import type { ComponentProps } from 'react';
import { classNames } from './class-names';
import { Input } from './input';

interface SearchInputProps extends Omit<ComponentProps<'input'>, 'type' | 'onChange' | 'className'> {
  /** Its name, and what it says while it is empty. */
  label: string;
  value: string;
  onChange: (text: string) => void;
  /** Of the field with its glass: how wide it is. */
  className?: string;
}

export function SearchInput({ label, onChange, className, ...rest }: SearchInputProps) {
  return (
    <div className={classNames('relative', className)}>
      <Search
        aria-hidden
        className="pointer-events-none absolute start-2.5 top-2 size-4 text-faint"
        strokeWidth={1.75}
      />
      <Input
        type="search"
        aria-label={label}
        placeholder={label}
        onChange={(event) => onChange(event.target.value)}
        className="ps-8"
        {...rest}
      />
    </div>
  );
}
