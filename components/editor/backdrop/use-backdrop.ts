'use client';
// The backdrop of the site whose campaign is being edited, one for all who look at it.
import { useEffect } from 'react';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import type { Behind } from '@/components/canvas/backdrop';
import { useSession } from '../editor-context';
import { createBackdrop, recallBackdrop, type BackdropState } from './backdrop-store';

const stores = new Map<string, StoreApi<BackdropState>>();

export function useBackdrop(): BackdropState {
  const { site } = useSession();
  let store = stores.get(site.id);
  if (!store) stores.set(site.id, (store = createBackdrop(site.id)));
  const backdrop = store;
  useEffect(() => void recallBackdrop(site.id, backdrop), [site.id, backdrop]);
  return useStore(backdrop);
}

/** Address of the demo shop, whose page lets itself be framed; null: this site is another's. */
export function useDemoShop(): string | null {
  const { site } = useSession();
  return site.isDemo ? site.shopUrl : null;
}

/** Null: the stand-in for a shop. */
export function useBehind(): Behind | null {
  const { kind, picture } = useBackdrop();
  const shop = useDemoShop();
  if (kind === 'picture' && picture) return { kind, url: picture };
  if (kind === 'shop' && shop) return { kind, url: shop };
  return null;
}
