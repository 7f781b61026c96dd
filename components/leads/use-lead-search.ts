'use client';
// What is searched for: typed at once, asked after a short rest, and kept in the address.
import { useSearchParams } from 'next/navigation';
import { useEffect, useState } from 'react';

const REST_MS = 250;

/** `asked` is what the list shows; `typed` is what stands in the field. */
export function useLeadSearch(): { typed: string; asked: string; type: (text: string) => void } {
  const asked = useSearchParams().get('q')?.trim() ?? '';
  const [typed, setTyped] = useState(asked);

  useEffect(() => {
    const wanted = typed.trim();
    if (wanted === asked) return;
    const timer = setTimeout(() => {
      // Only the address changes here; the list follows it without asking the server for the page again.
      const address = new URL(location.href);
      if (wanted === '') address.searchParams.delete('q');
      else address.searchParams.set('q', wanted);
      history.replaceState(null, '', address);
    }, REST_MS);
    return () => clearTimeout(timer);
  }, [typed, asked]);

  return { typed, asked, type: setTyped };
}
