// On a page of a quiz's own: runs before the script of the site. All shops of a server have their pages on its one address, so each
// keeps what it remembers under its own name; and nobody else on that page asks the visitor, so we do.
import type { BeckonApi } from '../api';
import { quiet } from '../mount/quiet';

const { site = '' } = (document.currentScript as HTMLScriptElement).dataset;
const prefix = `beckon:${site}:`;

/** As far as storage is there at all. */
let kept: Storage | undefined;
try {
  kept = localStorage;
} catch {
  // Blocked: the quiz works for as long as the page lasts.
}
const own: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> = {
  getItem: (key) => kept?.getItem(prefix + key) ?? null,
  setItem: (key, value) => kept?.setItem(prefix + key, value),
  removeItem: (key) => kept?.removeItem(prefix + key),
};
Object.defineProperty(window, 'localStorage', { value: own });

document.addEventListener(
  'DOMContentLoaded',
  quiet(() => {
    const asks = document.querySelector<HTMLFormElement>('#consent');
    if (!asks || own.getItem('asked')) return;
    asks.hidden = false;
    asks.addEventListener(
      'click',
      quiet(({ target }: Event) => {
        const { answer } = (target as HTMLElement).dataset;
        if (!answer) return;
        asks.hidden = true;
        if (answer === 'yes') {
          own.setItem('asked', answer);
          ((window.beckon ||= []) as { push(run: (api: BeckonApi) => void): unknown }).push((api) =>
            api.consent({ statistics: true, personalisation: true }),
          );
        }
      }),
    );
  }),
);
