'use client';
// The backdrop of the site whose campaign is being edited, one for all who look at it.
import { useEffect } from 'react';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import type { Behind } from '@/components/canvas/backdrop';
import { useSession } from '../editor-context';
import { createBackdrop, recallBackdrop, type BackdropState } from './backdrop-store';

const stores = new Map<string, StoreApi<BackdropState>>();

export function useBackdropStore(): StoreApi<BackdropState> {
  const { site } = useSession();
  let store = stores.get(site.id);
  if (!store) stores.set(site.id, (store = createBackdrop(site.id)));
  return store;
}

export function useBackdrop(): BackdropState {
  const { site } = useSession();
  const backdrop = useBackdropStore();
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
  return behindOf(useBackdrop(), useDemoShop());
}

/** @param shop address of the demo shop; null: this site is another's */
export function behindOf({ kind, picture }: BackdropState, shop: string | null): Behind | null {
  if (kind === 'picture' && picture) return { kind, url: picture };
  if (kind === 'shop' && shop) return { kind, url: shop };
  return null;
}
