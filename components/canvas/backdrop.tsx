// What lies behind the campaign instead of the stand-in for a shop: a picture of a page, or the page itself, which runs no
// scripts, takes no presses and does not scroll.
import type { Fit } from './fit-frame';

export type Behind = { kind: 'picture'; url: string } | { kind: 'shop'; url: string };

export function Backdrop({ behind, fit: { width, height, scale } }: { behind: Behind; fit: Fit }) {
  const size = { width, height, transform: `scale(${scale})` };
  return (
    // Beyond its end a page is white, whatever the builder is.
    <div aria-hidden inert className="absolute inset-0 overflow-hidden" style={{ background: '#fff' }}>
      {behind.kind === 'picture' ? (
        // As wide as the page, and cut where the page is.
        <img
          alt=""
          src={behind.url}
          className="block h-auto max-w-none origin-top-left"
          style={{ width, transform: size.transform }}
        />
      ) : (
        <iframe
          title=""
          src={behind.url}
          sandbox="allow-same-origin"
          tabIndex={-1}
          scrolling="no"
          className="block origin-top-left border-0 [color-scheme:light]"
          style={size}
        />
      )}
    </div>
  );
}
