'use client';
// The brand of a site as it stands in the form. What is not saved yet is still there when the page is left and come back to.
import { useEffect, useState } from 'react';
import type { Brand } from '@/core/campaign/brand';

/** By site, with the brand it began from, as long as the browser stays with the builder. */
const kept = new Map<string, { brand: Brand; saved: Brand }>();

export function useBrandDraft(siteId: string, stored: Brand) {
  // Of what somebody else saved meanwhile the server tells when this is saved.
  const [saved, setSaved] = useState(() => kept.get(siteId)?.saved ?? stored);
  const [brand, setBrand] = useState(() => kept.get(siteId)?.brand ?? stored);
  const changed = JSON.stringify(brand) !== JSON.stringify(saved);
  useEffect(() => {
    if (changed) kept.set(siteId, { brand, saved });
    else kept.delete(siteId);
  }, [siteId, brand, saved, changed]);
  return {
    saved,
    brand,
    changed,
    setSaved,
    setBrand,
    /** On the way out: nothing of it comes back. */
    forget: () => void kept.delete(siteId),
  };
}
