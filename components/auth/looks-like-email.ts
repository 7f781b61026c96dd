// What a form checks before it asks the server, which checks again.

/** True for anything that could be an address: one @ with text on both sides, no spaces. */
export function looksLikeEmail(text: string): boolean {
  return /^[^\s@]+@[^\s@]+$/.test(text.trim());
}
