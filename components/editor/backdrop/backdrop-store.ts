// What lies behind the campaigns of a site on this device: remembered from visit to visit, no part of any draft.
import { createStore, type StoreApi } from 'zustand/vanilla';
import { dropPicture, keepPicture, readPicture } from './kept-picture';

export type BackdropKind = 'plain' | 'picture' | 'shop';

export interface BackdropState {
  kind: BackdropKind;
  /** Address of the screenshot within this page; null: there is none. */
  picture: string | null;
  /** It was chosen on this page, or a picture taken in or removed: what was kept says nothing about it any more. */
  chosen: { kind: boolean; picture: boolean };
  show(kind: BackdropKind): void;
  /** Takes a picture in and shows it. False: the browser cannot show this file. */
  take(file: Blob): Promise<boolean>;
  forget(): void;
}

/** Larger files are no screenshots, bytes. */
const LARGEST = 30_000_000;

const keyOf = (site: string) => `beckon:backdrop:${site}`;

export function createBackdrop(site: string): StoreApi<BackdropState> {
  return createStore<BackdropState>()((set, get) => {
    const show = (kind: BackdropKind) => {
      set({ kind, chosen: { ...get().chosen, kind: true } });
      remember(site, kind);
    };
    const replace = (file: Blob | null) => {
      const { picture, chosen } = get();
      if (picture) URL.revokeObjectURL(picture);
      set({ picture: file && URL.createObjectURL(file), chosen: { ...chosen, picture: true } });
    };
    return {
      kind: 'plain',
      picture: null,
      chosen: { kind: false, picture: false },
      show,
      take: async (file) => {
        if (file.size > LARGEST || !(await isPicture(file))) return false;
        replace(file);
        show('picture');
        // Where nothing can be kept it lasts as long as the page.
        void keepPicture(site, file);
        return true;
      },
      forget: () => {
        replace(null);
        if (get().kind === 'picture') show('plain');
        void dropPicture(site);
      },
    };
  });
}

/** What was looked at the last time, unless something was chosen meanwhile. */
export async function recallBackdrop(site: string, backdrop: StoreApi<BackdropState>): Promise<void> {
  const kind = remembered(site);
  const file = await readPicture(site);
  const now = backdrop.getState();
  const isWanted = file !== null && now.picture === null && !now.chosen.picture;
  const picture = isWanted ? URL.createObjectURL(file) : now.picture;
  backdrop.setState({
    picture,
    ...(now.chosen.kind ? {} : { kind: kind === 'picture' && !picture ? 'plain' : kind }),
  });
}

/** Whether the browser can show it. */
async function isPicture(file: Blob): Promise<boolean> {
  const url = URL.createObjectURL(file);
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    return true;
  } catch {
    return false;
  } finally {
    URL.revokeObjectURL(url);
  }
}

function remembered(site: string): BackdropKind {
  try {
    const kind = localStorage.getItem(keyOf(site));
    return kind === 'picture' || kind === 'shop' ? kind : 'plain';
  } catch {
    return 'plain';
  }
}

function remember(site: string, kind: BackdropKind): void {
  try {
    if (kind === 'plain') localStorage.removeItem(keyOf(site));
    else localStorage.setItem(keyOf(site), kind);
  } catch {
    // Forbidden storage remembers nothing; the choice holds as long as the page.
  }
}
