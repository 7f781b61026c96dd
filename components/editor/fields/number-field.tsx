'use client';
// A number of the document.
import { useTyping } from '../editor-context';
import type { Edit } from '../state/edits';
import { TypedNumber, type NumberRange } from './typed-number';

interface NumberFieldProps extends NumberRange {
  value: number;
  edit: (value: number) => Edit;
  /** What stands around it says it already. */
  hideLabel?: boolean;
}

export function NumberField({ edit, ...rest }: NumberFieldProps) {
  const { type, onBlur } = useTyping(rest.typing);
  const onType = (value: number | null) => {
    if (value === null) return false;
    type(edit(value));
    return true;
  };
  return <TypedNumber {...rest} onType={onType} onLeave={onBlur} />;
}

interface LimitFieldProps extends NumberRange {
  value: number | null;
  edit: (value: number | null) => Edit;
  /** What an empty field means, shown in it. */
  none: string;
}

/** A number that may be absent: an empty field is no limit. */
export function LimitField({ edit, ...rest }: LimitFieldProps) {
  const { type, onBlur } = useTyping(rest.typing);
  const onType = (value: number | null) => {
    type(edit(value));
    return true;
  };
  return <TypedNumber {...rest} onType={onType} onLeave={onBlur} />;
}
