// The page that the owner's own HTML is drawn in, as a file of its own. It begins in the colours and the type of the card, so
// that plain words look at home. What keeps it in its frame is said by the server that sends it (server/delivery).
import type { Variant } from '@/core/campaign/document';
import type { Brand } from '@/core/campaign/brand';
import { DEFAULT_BRAND, resolveTheme } from '@/core/campaign/resolve-theme';
import { eachBlock } from '@/core/campaign/traverse';
import { deriveTokens, type Tokens } from './tokens';

/** Longest that one gets, characters: the longest HTML, and what stands before it. */
export const MAX_HTML_PAGE = 24_576;

/** The same HTML in the same look gives the same page. Links open a new tab, for the frame leads nowhere. */
export function htmlPage(html: string, { scheme, text, accentText, font }: Tokens): string {
  // There is no font of the shop to inherit in a page of its own.
  const family = font === 'inherit' ? 'system-ui,sans-serif' : font;
  return (
    '<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width"><base target="_blank">' +
    `<style>:root{color-scheme:${scheme}}body{margin:0;color:${text};font:16px/1.5 ${family};overflow-wrap:break-word}a{color:${accentText}}` +
    // What the owner says of them counts for more.
    ':where(body>:first-child){margin-top:0}:where(body>:last-child){margin-bottom:0}</style>\n' +
    html
  );
}

/** Those of a variant, by block id. */
export function htmlPagesOf(variant: Variant, brand: Brand = DEFAULT_BRAND): ReadonlyMap<string, string> {
  const pages = new Map<string, string>();
  for (const { block } of eachBlock({ variants: [variant] }))
    if (block.kind === 'html')
      pages.set(block.id, htmlPage(block.html, deriveTokens(resolveTheme(variant.theme, brand))));
  return pages;
}
