'use client';
// The made-up visitor: changed at once, asked about after a short rest, and kept in the address.
import { useSearchParams } from 'next/navigation';
import { useEffect, useState } from 'react';
import { fromAddress, toAddress, type MadeUpVisitor } from './made-up-visitor';

const REST_MS = 150;

export interface Visiting {
  visitor: MadeUpVisitor;
  /** The same after typing has come to rest. */
  rested: MadeUpVisitor;
  change: (part: Partial<MadeUpVisitor>) => void;
  /** Nobody types any more: what stands there is asked about, and in the address, at once. */
  rest: () => void;
}

export function useMadeUpVisitor(): Visiting {
  const params = useSearchParams();
  const [visitor, setVisitor] = useState(() => fromAddress(new URLSearchParams(params)));
  const [rested, setRested] = useState(visitor);

  useEffect(() => {
    const timer = setTimeout(() => setRested(visitor), REST_MS);
    return () => clearTimeout(timer);
  }, [visitor]);

  useEffect(() => {
    const address = new URL(location.href);
    const wanted = toAddress(rested).toString();
    if (address.searchParams.toString() === wanted) return;
    address.search = wanted;
    // Only the address changes here; nothing is asked of the server for the page again.
    history.replaceState(null, '', address);
  }, [rested, params]);

  return {
    visitor,
    rested,
    change: (part) => setVisitor((before) => ({ ...before, ...part })),
    rest: () => setRested(visitor),
  };
}
