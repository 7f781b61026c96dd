// Which addresses a campaign may link to. Asked by the publish check, and by the compiler of designs.

/**
 * True for http, https, mailto and tel addresses and for relative ones ("/sale", "sale", "?a=b", "#size").
 * A text with a colon before its first slash, question mark or hash would be read as another scheme, so it is refused,
 * however it is disguised (spaces, tabs and control characters included).
 */
export function isSafeUrl(url: string): boolean {
  return /^(?:https?:\/\/|mailto:|tel:|[^:/?#]*(?:[/?#]|$))/i.test(url);
}
