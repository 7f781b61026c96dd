// Keeps the page behind a popup from scrolling, without moving it, by a sheet that the page can lose again without a trace:
// nothing the page has set itself is touched.

/** Call after a paint, when reading the layout is free. Returns the undoing. */
export function lockScroll(document: Document, view: Window & typeof globalThis): () => void {
  const { documentElement: root, body } = document;
  // The viewport takes `overflow` from the root element, or from the body when the root has none. Setting it on the
  // wrong one of the two would turn the body into a scroller of its own and break its sticky headers.
  const scroller = view.getComputedStyle(root).overflowY === 'visible' && body ? 'body' : ':root';
  const gutter = view.innerWidth > root.clientWidth ? 'stable' : 'auto';
  const sheet = new view.CSSStyleSheet();
  // The id that nothing has makes it weigh more than the page's own rules.
  sheet.replaceSync(`${scroller}:not(#_){overflow-y:hidden!important}:root{scrollbar-gutter:${gutter}}`);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  return () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
  };
}
