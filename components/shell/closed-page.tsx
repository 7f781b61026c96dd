// A page that is not for the reader's role: whom it is for, and whom to ask.
import type { ReactNode } from 'react';
import { EmptyState } from '@/components/ui/empty-state';

export function ClosedPage({ title, children }: { title: string; children: ReactNode }) {
  return (
    <EmptyState title={title}>
      <p>{children}</p>
    </EmptyState>
  );
}
