// Keys pressed together, written as "mod+shift+z". `mod` is ⌘ on a Mac and Ctrl elsewhere.

/** `mod`, `alt` and `shift` in this order, then the key: a character, or the name that browsers give it in small letters. */
export type Chord = string;

type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>;

export function isMac(): boolean {
  return /Mac|iPhone|iPad/.test(navigator.platform);
}

export function partsOf(chord: Chord): { mod: boolean; alt: boolean; shift: boolean; key: string } {
  const names = chord.split('+');
  // The plus sign itself is written "mod++".
  const key = names.pop() || '+';
  return { mod: names.includes('mod'), alt: names.includes('alt'), shift: names.includes('shift'), key };
}

export function matches(chord: Chord, pressed: Pressed, mac: boolean): boolean {
  const { mod, alt, shift, key } = partsOf(chord);
  const [held, other] = mac ? [pressed.metaKey, pressed.ctrlKey] : [pressed.ctrlKey, pressed.metaKey];
  if (held !== mod || other || keyOf(pressed) !== key) return false;
  // Where signs are, and what must be held to type them, differs from keyboard to keyboard.
  return isSign(key) || (pressed.altKey === alt && pressed.shiftKey === shift);
}

/** On a keyboard of another script Ctrl+Z is where it is on a Latin one. */
function keyOf({ key, code }: Pressed): string {
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  return (letter && (key.length > 1 || key > '~') ? letter : key).toLowerCase();
}

function isSign(key: string): boolean {
  return key.length === 1 && !/[a-z0-9]/.test(key);
}

/** A single character, which is also how one writes: never taken from a field, and to be switched off (WCAG 2.1.4). */
export function isCharacter(chord: Chord): boolean {
  const { mod, alt, key } = partsOf(chord);
  return !mod && !alt && key.length === 1;
}
