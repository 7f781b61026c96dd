// The frame of shared results: a title and a line below it, and no way anywhere.
import type { ReactNode } from 'react';

interface SharedFrameProps {
  title: ReactNode;
  note?: ReactNode;
  status?: ReactNode;
  children: ReactNode;
}

export function SharedFrame({ title, note, status, children }: SharedFrameProps) {
  return (
    <main className="mx-auto max-w-288 px-4 pt-6 pb-16 wide:px-8">
      <header className="mb-5 flex flex-wrap items-end justify-between gap-x-4 gap-y-2">
        <div className="min-w-0">
          <h1 className="text-title font-semibold tracking-[-0.01em] wrap-anywhere">{title}</h1>
          {note ? <p className="mt-0.5 text-small text-quiet">{note}</p> : null}
        </div>
        {status}
      </header>
      {children}
    </main>
  );
}
