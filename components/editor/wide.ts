// Where the layers have a column of their own; the same width as the `wide` breakpoint of the style sheet.

export const WIDE = '(min-width: 56.25rem)';

export const isWide = (): boolean => matchMedia(WIDE).matches;
