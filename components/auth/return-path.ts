// Where to go after signing in: a place of this very site, whatever the address said.

const HOME = '/';
/** Never resolves anywhere; only used to see whether an address leaves it. */
const BASE = 'http://beckon.invalid';

/** A path with query and fragment, safe to navigate to; `/` when `wanted` leads elsewhere or cannot be read. */
export function returnPath(wanted: string | undefined): string {
  // A backslash or a control character is read differently by different parsers: no guessing.
  if (!wanted?.startsWith('/') || /[\\\p{Cc}]/u.test(wanted)) return HOME;
  try {
    const url = new URL(wanted, BASE);
    const path = url.pathname + url.search + url.hash;
    return url.origin === BASE && !path.startsWith('//') ? path : HOME;
  } catch {
    return HOME;
  }
}
