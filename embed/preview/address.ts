// The address as the memory of a preview: nothing is stored, so it ends with the tab. What links and forms of the shop lead to
// gets the token along, for as long as they stay on the shop.
import { PREVIEW_FRAGMENT } from '@/core/preview-data';
import { guard } from '../natives';

/** What the base runtime saw before it loaded this file. */
export function readToken(): string | undefined {
  const { hash } = location;
  return hash.startsWith(PREVIEW_FRAGMENT) ? hash.slice(PREVIEW_FRAGMENT.length) : undefined;
}

/** The address with the token, or undefined where it would not be the shop's, or is a place on this page. */
function carrying(href: string, fragment: string): string | undefined {
  if (!URL.canParse(href)) return undefined;
  const url = new URL(href);
  const isHere = url.pathname === location.pathname && url.search === location.search;
  if (url.origin !== location.origin || (isHere && url.hash)) return undefined;
  url.hash = fragment;
  return url.href;
}

/** Has every way through the shop carry the token; one that a script of the shop takes to another document ends the preview. */
export function carryToken(token: string): void {
  const fragment = PREVIEW_FRAGMENT + token;
  const whenever = (type: 'click' | 'auxclick' | 'submit', run: (event: Event) => void) =>
    document.addEventListener(type, guard(run), true);
  const onLink = (event: Event) => {
    const link = event.composedPath().find((one) => one instanceof HTMLAnchorElement);
    const href = link && carrying(link.href, fragment);
    if (link && href) link.href = href;
  };
  whenever('click', onLink);
  whenever('auxclick', onLink);
  whenever('submit', ({ target }) => {
    if (!(target instanceof HTMLFormElement)) return;
    // A field of the form may be called `action`.
    const action = new URL(target.getAttribute('action') ?? '', location.href);
    const href = carrying(action.href, fragment);
    if (href) target.setAttribute('action', href);
  });
}

/** Puts the token back after a shop that changes pages by itself took it away, so that a reload goes on. */
export function restoreToken(token: string): void {
  if (readToken() === token) return;
  history.replaceState(history.state, '', location.pathname + location.search + PREVIEW_FRAGMENT + token);
}

/** The page as every visitor sees it. */
export function leavePreview(): void {
  history.replaceState(history.state, '', location.pathname + location.search);
  location.reload();
}
