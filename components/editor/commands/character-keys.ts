// Whether single characters are shortcuts. Those who speak to their computer, or whose hands hit keys by chance, switch
// them off (WCAG 2.1.4); the choice stays in this browser.

const KEY = 'beckon.character-keys';

export function usesCharacterKeys(): boolean {
  try {
    return localStorage.getItem(KEY) !== 'off';
  } catch {
    return true;
  }
}

export function setCharacterKeys(on: boolean): void {
  try {
    if (on) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, 'off');
  } catch {
    // Without storage they stay as they are.
  }
}
