/** Edges and corners of the window, in the direction of reading. Free of the validator, for the editor. */
export const SLIDE_IN_PLACES = [
  'top-start',
  'top',
  'top-end',
  'start',
  'end',
  'bottom-start',
  'bottom',
  'bottom-end',
] as const;
