// Both fonts of a theme, also of one from before there were two.
import type { Font, Theme } from './theme';

/** A serif theme sets headings in a book face; what one reads small or operates stays plain. */
export function fontsOf(font: Theme['font']): { heading: Font; body: Font } {
  if (typeof font === 'object') return font;
  return { heading: font, body: font === 'serif' ? 'system' : font };
}

/** The other way: by a single name where there is one, so that what looks the same says the same. */
export function fontOf({ heading, body }: { heading: Font; body: Font }): Theme['font'] {
  if (heading === 'serif' && body === 'system') return 'serif';
  if (heading === body && (heading === 'system' || heading === 'inherit')) return heading;
  return { heading, body };
}
