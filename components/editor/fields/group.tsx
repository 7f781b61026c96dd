// A titled group of settings in a panel; hairlines between groups, no boxes.
import type { ReactNode } from 'react';

export function Group({ title, aside, children }: { title: string; aside?: ReactNode; children: ReactNode }) {
  return (
    <section className="border-b border-line px-3 py-3 last:border-b-0">
      <div className="mb-2 flex min-h-5 items-center justify-between gap-2">
        <h3 className="text-small font-semibold">{title}</h3>
        {aside}
      </div>
      <div className="flex flex-col gap-2">{children}</div>
    </section>
  );
}

/** Quiet help below or between fields. */
export function Hint({ children }: { children: ReactNode }) {
  return <p className="text-small text-quiet">{children}</p>;
}
