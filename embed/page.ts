// What this page view is, as far as targeting and events need it.
import type { Origin } from './record';

/** Characters of an address that events carry. */
const MAX_ADDRESS = 2048;

export interface Page {
  device: 'phone' | 'tablet' | 'desktop';
  /** Without query and fragment. */
  address: string;
  /** Where this page view came from. */
  origin: Origin;
}

export let page: Page;

/** A new page view. */
export function turnPage(): void {
  const { host, origin, pathname, search } = location;
  const parameters = new URLSearchParams(search);
  const parameter = (name: string) => parameters.get(`utm_${name}`)?.slice(0, 100);
  const [, , referrer] = document.referrer.split('/');
  page = {
    address: (origin + pathname).slice(0, MAX_ADDRESS),
    // A finger, not a mouse, makes a phone or a tablet; the shorter side of the screen tells them apart. A screen that cannot be
    // touched is not asked what it is touched with: asking costs a twentieth of the script's work on a page.
    device:
      navigator.maxTouchPoints && matchMedia('(pointer: coarse)').matches
        ? Math.min(screen.width, screen.height) < 600
          ? 'phone'
          : 'tablet'
        : 'desktop',
    origin: {
      source: parameter('source'),
      medium: parameter('medium'),
      campaign: parameter('campaign'),
      referrer: referrer === host ? undefined : referrer,
    },
  };
}
