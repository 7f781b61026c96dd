// What was chosen in the palette last, in this browser.

const KEY = 'beckon.palette';
/** So many are remembered. */
const MOST = 8;

/** Ids, newest first. */
export function readRecent(): string[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(stored)
      ? stored.filter((id): id is string => typeof id === 'string').slice(0, MOST)
      : [];
  } catch {
    return [];
  }
}

export function remember(id: string): void {
  try {
    localStorage.setItem(
      KEY,
      JSON.stringify([id, ...readRecent().filter((other) => other !== id)].slice(0, MOST)),
    );
  } catch {
    // Without storage nothing is recent.
  }
}
