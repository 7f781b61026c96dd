// The owner's own HTML as a page of its own: under which address shops frame it, and what the frame may do.

/** From the root of Beckon's own address. @param name hash of the page */
export function htmlPath(name: string): string {
  return `/s/h/${name}.html`;
}

/** Whether a compiled design may frame this address. */
export const isHtmlPath = (address: string): boolean => /^\/s\/h\/[\w-]{9}\.html$/.test(address);

/**
 * What the frame may do, said by the frame and by the page in it: open links in a new tab. It runs no scripts, sends no forms,
 * leads no other page anywhere, and is of no origin, so that the page around it is out of its reach.
 */
export const HTML_SANDBOX = 'allow-popups allow-popups-to-escape-sandbox';
