'use client';
// A titled group of settings in a panel; hairlines between groups, no boxes.
import { Fieldset } from '@base-ui/react/fieldset';
import type { ReactNode } from 'react';
import { useSession } from '../editor-context';

interface GroupProps {
  title: string;
  /** At the end of the title's line. */
  aside?: ReactNode;
  children: ReactNode;
}

/** Its controls are disabled for those who may only look. */
export function Group({ title, aside, children }: GroupProps) {
  const { readOnly } = useSession();
  return (
    <section className="border-b border-line px-3 py-3 last:border-b-0">
      <div className="mb-2 flex min-h-5 items-center justify-between gap-2">
        <h3 className="text-small font-semibold">{title}</h3>
        {aside}
      </div>
      <Fieldset.Root disabled={readOnly} aria-label={title} className="flex min-w-0 flex-col gap-2">
        {children}
      </Fieldset.Root>
    </section>
  );
}

/** Quiet help below or between fields. */
export function Hint({ children }: { children: ReactNode }) {
  return <p className="text-small text-quiet">{children}</p>;
}
