// A bar that makes room for itself: the page begins, or ends, where the bar does. By a sheet that the page can lose again without
// a trace.
import type { Behaviour } from './behaviour';

export const push: Behaviour = ({ card, signal }) => {
  const document = card.ownerDocument;
  const view = document.defaultView;
  if (!view) return;
  const sheet = new view.CSSStyleSheet();
  const watch = new view.ResizeObserver(() => {
    // While it comes in it has not arrived at its edge.
    const side = card.getBoundingClientRect().top > view.innerHeight / 2 ? 'bottom' : 'top';
    // The id that nothing has makes it weigh more than the page's own rules.
    sheet.replaceSync(`:root:not(#_){padding-${side}:${card.offsetHeight}px!important}`);
  });
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  watch.observe(card);
  signal.addEventListener('abort', () => {
    watch.disconnect();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
  });
};
