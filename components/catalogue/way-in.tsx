// A panel of the page of imports: a way in for products, or what it needs.
import type { ReactNode } from 'react';
import { classNames } from '@/components/ui/class-names';

interface WayInProps {
  /** Of the heading. */
  id: string;
  title: ReactNode;
  description: ReactNode;
  className?: string;
  children: ReactNode;
}

export function WayIn({ id, title, description, className, children }: WayInProps) {
  return (
    <section
      aria-labelledby={id}
      className={classNames('rounded-panel border border-line bg-panel p-4 wide:p-5', className)}
    >
      <h2 id={id} className="text-section font-semibold">
        {title}
      </h2>
      <p className="mt-0.5 mb-4 max-w-[70ch] text-quiet">{description}</p>
      {children}
    </section>
  );
}
