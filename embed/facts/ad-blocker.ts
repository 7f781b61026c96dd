// Whether the browser hides what looks like an advertisement. Found out with a bait, once per page: laid out of sight, left
// there until blockers have been through the page, and measured by the browser when it lays out the page anyway.
import { quiet } from '../mount/quiet';
import type { ReaderOf } from './shop-moment';

/** Names that the common block lists hide on every site. */
const BAIT = 'adsbox ad-banner textads pub_300x250';
/** ms. */
const PATIENCE = 500;

let bait: HTMLElement | undefined;
let isBlocked: boolean | undefined;

function lay(): void {
  const laid = document.createElement('div');
  bait = laid;
  laid.className = BAIT;
  laid.style.cssText = 'position:absolute;left:-99px;width:1px;height:1px';
  document.documentElement.append(laid);
  const observer = new IntersectionObserver(
    quiet(([entry]) => {
      observer.disconnect();
      // A page that threw our bait out says nothing; it is laid again.
      if (laid.isConnected) isBlocked = !entry?.boundingClientRect.height;
      laid.remove();
    }),
  );
  setTimeout(() => observer.observe(laid), PATIENCE);
}

export const adBlocker: ReaderOf<'adBlocker'> = () => {
  try {
    if (isBlocked === undefined && !bait?.isConnected) lay();
  } catch {
    // A browser that cannot tell.
  }
  return isBlocked;
};
