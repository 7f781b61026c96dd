// Shows what it holds only when the wait is long enough to be felt, so that quick answers do not flicker.
import type { ReactNode } from 'react';

export function Delayed({ children }: { children: ReactNode }) {
  return <div className="delayed">{children}</div>;
}
