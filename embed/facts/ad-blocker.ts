// Whether the browser hides what looks like an advertisement. Found out with a bait, once per page: laid out of sight, left
// there until blockers have been through the page, and measured by the browser when it lays out the page anyway.
import type { ReaderOf } from './shop-moment';

/** Names that the common block lists hide on every site. */
const BAIT = 'adsbox ad-banner textads';
/** ms. */
const PATIENCE = 500;

let bait: HTMLElement | undefined;
let isBlocked: boolean | undefined;

export const adBlocker: ReaderOf<'adBlocker'> = () => {
  if (isBlocked === undefined && !bait?.isConnected) {
    const laid = document.createElement('div');
    const observer = new IntersectionObserver(([entry]) => {
      observer.disconnect();
      // A page that threw our bait out says nothing; it is laid again.
      if (laid.isConnected) isBlocked = !entry?.boundingClientRect.height;
      laid.remove();
    });
    laid.className = BAIT;
    laid.style.cssText = 'position:absolute;left:-99px;height:1px';
    document.documentElement.append(laid);
    bait = laid;
    setTimeout(() => observer.observe(laid), PATIENCE);
  }
  return isBlocked;
};
