// Beside what is on the page, which stays usable: slide-ins, bars and embedded blocks. The focus stays where it is.
import type { Place } from '@/core/campaign/format';
import { slotSelector } from '@/core/format-nature';
import { quiet } from './quiet';
import type { Standing } from './standing';

export const beside: Standing = {
  place({ host, dialog }, { kind, place }) {
    // A part of the page, not a word to the visitor that waits for an answer.
    if (kind !== 'slideIn') dialog.setAttribute('role', 'region');
    if (place) putInto(host, place);
    else host.ownerDocument.documentElement.append(host);
    return host.parentNode;
  },
  open({ host, dialog, view }, { kind }) {
    // Not by `show`, which takes the focus.
    dialog.open = true;
    let before: EventTarget | null = null;
    const ends = new view.AbortController();
    const { signal } = ends;
    const escape = quiet(({ key }: KeyboardEvent) => {
      if (key === 'Escape' && kind !== 'embed') dialog.close();
    });
    dialog.addEventListener('keydown', escape, { signal });
    dialog.addEventListener('focusin', ({ relatedTarget }) => (before ??= relatedTarget), { signal });
    return () => {
      ends.abort();
      // Whoever was in it goes back to where they came from.
      if (host.shadowRoot?.activeElement && before instanceof view.HTMLElement) before.focus();
    };
  },
};

/** Finds the element that a place names; null when the page has none, or the selector is no selector. */
export function findPlace(document: ParentNode, place: Place): Element | null {
  try {
    return document.querySelector(place.kind === 'slot' ? slotSelector(place.name) : place.selector);
  } catch {
    return null;
  }
}

function putInto(host: HTMLElement, place: Place): void {
  const found = findPlace(host.ownerDocument, place);
  if (!found) return;
  const where = place.kind === 'slot' ? 'inside' : place.where;
  if (where === 'before') found.before(host);
  else if (where === 'after') found.after(host);
  else if (where === 'inside') found.append(host);
  else {
    found.replaceWith(host);
    giveBack(host, found);
  }
}

/** What was replaced comes back when the campaign has gone. */
function giveBack(host: HTMLElement, replaced: Element): void {
  const remove = host.remove.bind(host);
  host.remove = () => {
    host.after(replaced);
    remove();
  };
}
