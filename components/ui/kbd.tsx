// A key of the keyboard, as shown beside a control that it reaches.
import type { ReactNode } from 'react';

export function Kbd({ children }: { children: ReactNode }) {
  return (
    <kbd className="inline-flex h-5 min-w-5 items-center justify-center rounded-badge border border-line bg-page px-1 font-sans text-head text-quiet">
      {children}
    </kbd>
  );
}
