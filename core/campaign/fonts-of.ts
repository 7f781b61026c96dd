// Both fonts of a theme, also of one from before there were two.
import type { Font, Theme } from './theme';

/** A serif theme sets headings in a book face; what one reads small or operates stays plain. */
export function fontsOf(font: Theme['font']): { heading: Font; body: Font } {
  if (typeof font === 'object') return font;
  return { heading: font, body: font === 'serif' ? 'system' : font };
}
