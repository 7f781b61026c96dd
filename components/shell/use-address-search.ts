'use client';
// What is searched for: typed at once, asked after a short rest, and kept in the address.
import { useSearchParams } from 'next/navigation';
import { useEffect, useState } from 'react';

const REST_MS = 250;

interface Search {
  typed: string;
  /** As the address had it last. */
  asked: string;
  /** Typed, and not in the address yet. */
  waiting: string | null;
  /** Put into the address from here, and not read back yet. */
  sent: string[];
}

/** `asked` is what the list shows; `typed` is what stands in the field. */
export function useAddressSearch(): { typed: string; asked: string; type: (text: string) => void } {
  const asked = useSearchParams().get('q')?.trim() ?? '';
  const [search, setSearch] = useState<Search>({ typed: asked, asked, waiting: null, sent: [] });
  const { typed, waiting } = search;
  if (search.asked !== asked) setSearch(follow(search, asked));

  useEffect(() => {
    if (waiting === null) return;
    const timer = setTimeout(() => {
      setSearch((before) => ({ ...before, waiting: null, sent: [...before.sent, waiting] }));
      // Only the address changes here; the list follows it without asking the server for the page again.
      const address = new URL(location.href);
      if (waiting === '') address.searchParams.delete('q');
      else address.searchParams.set('q', waiting);
      history.replaceState(null, '', address);
    }, REST_MS);
    return () => clearTimeout(timer);
  }, [waiting]);

  return {
    typed,
    asked,
    type: (text) => {
      const wanted = text.trim();
      setSearch((before) => {
        const written = before.sent.at(-1) ?? before.asked;
        return { ...before, typed: text, waiting: wanted === written ? null : wanted };
      });
    },
  };
}

/** The address says something else: what was sent from here, or where a link or the browser's history led. */
function follow(search: Search, asked: string): Search {
  const own = search.sent.indexOf(asked);
  return own === -1
    ? { typed: asked, asked, waiting: null, sent: [] }
    : { ...search, asked, sent: search.sent.slice(own + 1) };
}
