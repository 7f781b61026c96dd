// One figure of a row: its name, its value, and what it stands on.
import type { ReactNode } from 'react';
import { classNames } from '@/components/ui/class-names';

interface FigureProps {
  label: string;
  note: ReactNode;
  /** The figure the page is about; fills the row where the others stand in pairs. */
  wide?: boolean;
  /** Stands on too few people to be read as a result. */
  tentative?: boolean;
  children: ReactNode;
}

export function Figure({ label, note, wide = false, tentative = false, children }: FigureProps) {
  return (
    <div className={wide ? 'bg-panel px-4 py-3 max-wide:col-span-2' : 'bg-panel px-4 py-3'}>
      <dt className="text-small text-quiet">{label}</dt>
      <dd className="mt-1">
        <span
          key={String(children)}
          className={classNames(
            'settle block text-figure font-semibold tracking-[-0.015em]',
            tentative && 'text-faint',
          )}
        >
          {children}
        </span>
        <span className="block text-small text-quiet">{note}</span>
      </dd>
    </div>
  );
}
