'use client';
// A choice from a few words, side by side.
import type { ReactNode } from 'react';
import { Segmented } from '@/components/ui/segmented';
import { useSession } from '../editor-context';
import type { Edit } from '../state/edits';

interface ChoiceFieldProps<V extends string> {
  label: string;
  value: V;
  options: readonly { value: V; label: string }[];
  edit: (value: V) => Edit;
  hint?: ReactNode;
}

export function ChoiceField<V extends string>({ label, value, options, edit, hint }: ChoiceFieldProps<V>) {
  const { store } = useSession();
  return (
    <div className="grid grid-cols-[92px_minmax(0,1fr)] items-center gap-x-2 gap-y-1">
      <span aria-hidden className="text-quiet">
        {label}
      </span>
      <Segmented
        label={label}
        options={options}
        value={value}
        onChange={(next) => store.getState().apply(edit(next))}
      />
      {hint ? <p className="col-start-2 text-small text-quiet">{hint}</p> : null}
    </div>
  );
}
