// Where a campaign stands and how wide it is: the rules that differ from those of a popup, which the mount brings.
import type { Format, ShownFormat } from '@/core/campaign/format';
import { teaserOf } from '@/core/format-nature';

/** What the shop needs to know of it beside the sheet. */
export function shownFormat(format: Format): ShownFormat {
  const teaser = teaserOf(format);
  const tab = teaser && { teaser: teaser.when };
  switch (format.kind) {
    case 'popup':
      return { kind: format.kind, closeOnBackdrop: format.closeOnBackdrop, ...tab };
    case 'fullscreen':
    case 'slideIn':
      return { kind: format.kind, ...tab };
    case 'bar':
      return { kind: format.kind };
    case 'embed':
      return { kind: format.kind, place: format.place };
  }
}

/** Lets presses through to the page beside the card. */
const OPEN_PAGE =
  'dialog{padding:0;overflow:visible;background:none;pointer-events:none}.card{pointer-events:auto}';

/** Written after the frame's rules and the card's look, which it changes. */
export function formatCss(format: Format): string {
  const width = `${format.width}px`;
  switch (format.kind) {
    case 'popup':
      return `.card{max-width:${width}}`;
    case 'fullscreen':
      // Blocks stay as wide as they read well, in the middle of it all.
      return (
        'dialog{padding:0;background:none}.card{display:flex;min-height:100%;padding:64px 24px 40px;border-radius:0;box-shadow:none}' +
        `.card>:not(.close){width:100%;max-width:${width};margin:auto}`
      );
    case 'slideIn':
      return (
        `${OPEN_PAGE}dialog{padding:16px}.card{max-width:${width};max-height:100%;overflow:auto;margin:${slideInMargin(format.place)};padding:40px 28px 24px;overscroll-behavior:contain}` +
        // No room for corners on a phone: it lies along the nearer edge.
        `@media(max-width:480px){dialog{padding:12px}.card{max-height:80%;margin:${format.place.startsWith('top') ? '0 0 auto' : 'auto 0 0'}}}`
      );
    case 'bar':
      return (
        `${OPEN_PAGE}dialog{inset:${format.edge === 'top' ? '0 0 auto' : 'auto 0 0'}}` +
        '.card{padding:10px 56px;border-radius:0;box-shadow:0 0 0 1px #1c191714,0 4px 24px #1c191729}' +
        // Short words in one line, in whatever order the blocks stand.
        `.card>:not(.close){display:flex;flex-wrap:wrap;align-items:center;justify-content:center;gap:8px 20px;max-width:${width};min-height:44px;margin:auto}` +
        'h2{margin:0;font-size:18px;line-height:24px;letter-spacing:0}.card p{margin:0;font-size:15px;line-height:22px}.card .button{width:auto;margin:0;padding:8px 16px}.card .field{display:flex;flex:0 1 320px;align-items:center;gap:12px;margin:0}.card .field label{margin:0;white-space:nowrap}.card .field input{height:40px}.card .why{margin:0}' +
        '@media(max-width:480px){.card{padding:12px 16px}.card>:not(.close){flex-direction:column;align-items:stretch;gap:10px;text-align:start}.card>:not(.close)>:first-child{margin-inline-end:28px}.card .field{display:block;flex:none}.card .field label{margin-bottom:4px}}'
      );
    case 'embed':
      return (
        ':host{display:block!important}dialog{position:static;z-index:auto;display:block;padding:0;overflow:visible;background:none}' +
        `.card{max-width:${width};padding:32px 28px;box-shadow:none}`
      );
  }
}

/** Auto margins push the card to where it stands. */
function slideInMargin(place: Extract<Format, { kind: 'slideIn' }>['place']): string {
  const side = place.endsWith('start') ? '0 auto' : place.endsWith('end') ? 'auto 0' : 'auto';
  const height = place.startsWith('top') ? '0 auto' : place.startsWith('bottom') ? 'auto 0' : 'auto';
  return `0;margin-block:${height};margin-inline:${side}`;
}
