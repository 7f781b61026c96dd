// Keeps the page behind a popup from scrolling, without moving it, and hands back what the page had set itself.

/**
 * Call after a paint, when reading the layout is free. Returns the undoing; values that the page has changed in the
 * meantime are left alone.
 */
export function lockScroll(document: Document, view: Window): () => void {
  const { documentElement: root, body } = document;
  // The viewport takes `overflow` from the root element, or from the body when the root has none. Setting it on the
  // wrong one of the two would turn the body into a scroller of its own and break its sticky headers.
  const scroller = view.getComputedStyle(root).overflowY === 'visible' && body ? body : root;
  const hasScrollbar = view.innerWidth > root.clientWidth;
  const undo = [override(scroller, 'overflow-y', 'hidden')];
  if (hasScrollbar) undo.push(override(root, 'scrollbar-gutter', 'stable'));
  return () => undo.forEach((restore) => restore());
}

function override({ style }: HTMLElement, name: string, value: string): () => void {
  const before = style.getPropertyValue(name);
  const priority = style.getPropertyPriority(name);
  style.setProperty(name, value, 'important');
  return () => {
    if (style.getPropertyValue(name) === value) style.setProperty(name, before, priority);
  };
}
