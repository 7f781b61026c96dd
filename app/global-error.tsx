'use client';
// The last resort, when the frame itself failed: no messages, no providers, nothing that could fail again.
import './globals.css';

export default function GlobalError({ reset }: { reset: () => void }) {
  return (
    <html lang="en">
      <body>
        <main className="mx-auto max-w-xl px-4 pt-24">
          <h1 className="text-title font-semibold">Beckon could not show this page</h1>
          <p className="mt-1 mb-5 text-quiet">
            Nothing was changed. Try again; if it stays like this, the server’s log says why.
          </p>
          <button
            type="button"
            onClick={reset}
            className="h-8 rounded-control border border-ink bg-ink px-3 font-medium text-page"
          >
            Try again
          </button>
        </main>
      </body>
    </html>
  );
}
