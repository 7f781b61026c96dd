'use client';
// The last resort, when the frame itself failed, and with it the texts and providers of every other page: its few words come
// along with it, in a file of their own, so that they are not carried twice.
import words from '../messages/en-last-resort.json';
import './globals.css';

export default function GlobalError({ reset }: { reset: () => void }) {
  return (
    <html lang={words.lang}>
      <body>
        <main className="mx-auto max-w-xl px-4 pt-24">
          <title>{words.title}</title>
          <h1 className="text-title font-semibold">{words.title}</h1>
          <p className="mt-1 mb-5 text-quiet">{words.body}</p>
          <button
            type="button"
            onClick={reset}
            className="h-8 rounded-control border border-ink bg-ink px-3 font-medium text-page"
          >
            {words.retry}
          </button>
        </main>
      </body>
    </html>
  );
}
