// Loads a film once it is pressed: until then its host hears of nobody. It goes, and with it its sound, with the step it is on.
import type { Behaviour } from './behaviour';
import { onPress } from './on-press';

/** What a player needs, and no more: it may not lead the page away. */
const SANDBOX = 'allow-scripts allow-same-origin allow-presentation allow-popups';
const ALLOWED = 'autoplay; encrypted-media; fullscreen; picture-in-picture';

export const video: Behaviour = (living) =>
  onPress(living, ':is([data-player],[data-film])>button', (button) => {
    const { parentElement: frame, ownerDocument: document } = button;
    const { player: address, film } = frame?.dataset ?? {};
    const player = document.createElement(address ? 'iframe' : 'video');
    player.title = button.getAttribute('aria-label') ?? '';
    if (player instanceof HTMLIFrameElement) {
      player.setAttribute('sandbox', SANDBOX);
      player.allow = ALLOWED;
      // YouTube plays nothing for a page that does not say who it is.
      player.referrerPolicy = 'strict-origin-when-cross-origin';
      player.src = address ?? '';
    } else if (player instanceof HTMLVideoElement) {
      player.controls = player.autoplay = player.playsInline = true;
      player.src = film ?? '';
    }
    frame?.replaceChildren(player);
    player.focus();
    living.signal.addEventListener('abort', () => player.remove());
  });
