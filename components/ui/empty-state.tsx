// First use of a list: says what will be here and starts the task.
import type { ReactNode } from 'react';

export function EmptyState({
  title,
  children,
  action,
}: {
  title: ReactNode;
  children?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <section className="rounded-panel border border-line bg-panel px-6 py-10">
      <h2 className="text-section font-semibold">{title}</h2>
      {children ? <div className="mt-1 max-w-[60ch] text-quiet">{children}</div> : null}
      {action ? <div className="mt-4 flex flex-wrap gap-2">{action}</div> : null}
    </section>
  );
}
