'use client';
// The brand of a site as it stands in the form. What is not saved yet is still there when the page is left and come back to.
import { useEffect, useState } from 'react';
import type { Brand } from '@/core/campaign/brand';

/** By site, as long as the browser stays with the builder. */
const kept = new Map<string, Brand>();

export function useBrandDraft(siteId: string, stored: Brand) {
  const [saved, setSaved] = useState(stored);
  const [brand, setBrand] = useState(() => kept.get(siteId) ?? stored);
  const changed = JSON.stringify(brand) !== JSON.stringify(saved);
  useEffect(() => {
    if (changed) kept.set(siteId, brand);
    else kept.delete(siteId);
  }, [siteId, brand, changed]);
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
