// A titled part of a page of settings, separated by a hairline. The page decides how wide its parts are.
import { useId, type ReactNode } from 'react';

export interface SectionProps {
  title: ReactNode;
  description?: ReactNode;
  /** Anchor for links from elsewhere. */
  id?: string;
  children: ReactNode;
}

export function Section({ title, description, id, children }: SectionProps) {
  const heading = useId();
  return (
    <section
      id={id}
      aria-labelledby={heading}
      className="scroll-mt-4 border-t border-line py-6 first-of-type:border-t-0 first-of-type:pt-2"
    >
      <h2 id={heading} className="text-section font-semibold">
        {title}
      </h2>
      {description ? <p className="mt-0.5 text-quiet">{description}</p> : null}
      <div className="mt-4">{children}</div>
    </section>
  );
}
