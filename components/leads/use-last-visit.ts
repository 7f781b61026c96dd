'use client';
// When this person looked at the leads of a site before now. Kept in this browser: it is nobody else's business.
import { useSyncExternalStore } from 'react';

/** By site; ms, null: never. Settled once per opened page, so that what is new stays new while one looks at it. */
const visits = new Map<string, number | null>();

/** ms; null: never, or unknown. Stays the same while the browser's tab is open. */
export function useLastVisit(siteId: string): number | null {
  return useSyncExternalStore(
    neverChanges,
    () => {
      if (!visits.has(siteId)) visits.set(siteId, noteVisit(siteId));
      return visits.get(siteId) ?? null;
    },
    () => null,
  );
}

const neverChanges = () => () => {};

function noteVisit(siteId: string): number | null {
  const key = `beckon.leads.${siteId}`;
  try {
    // A reload is the same visit.
    const kept = sessionStorage.getItem(key) ?? localStorage.getItem(key) ?? '';
    sessionStorage.setItem(key, kept);
    localStorage.setItem(key, String(Date.now()));
    return /^\d{1,15}$/.test(kept) ? Number(kept) : null;
  } catch {
    // A browser that keeps nothing.
    return null;
  }
}
