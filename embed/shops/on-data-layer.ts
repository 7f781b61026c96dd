// Hears what a page pushes into Google's `dataLayer`, what lies in it already included. Nothing that goes wrong reaches the
// page.

/** @param look may throw: a page pushes anything */
export function onDataLayer(look: (entry: unknown) => void): void {
  const layer = ((window as { dataLayer?: unknown[] }).dataLayer ??= []);
  const hear = (entry: unknown) => {
    try {
      look(entry);
    } catch {
      // Not what it seemed to be.
    }
  };
  const { push } = layer;
  layer.push = (...entries) => {
    entries.forEach(hear);
    return push.apply(layer, entries);
  };
  layer.forEach(hear);
}
