// Before the page, which waits: popups and full screens.
import { lockScroll } from './lock-scroll';
import type { Standing } from './standing';

export const modal: Standing = {
  place({ host }) {
    // Beside the body, whose transforms, grids and replacements do not reach here.
    host.ownerDocument.documentElement.append(host);
    return host.parentNode;
  },
  open({ dialog, view }) {
    const unlock = lockScroll(dialog.ownerDocument, view);
    dialog.showModal();
    // Never a field or a button: whoever is typing when a popup comes must not type into it or press it.
    dialog.focus();
    return unlock;
  },
};
