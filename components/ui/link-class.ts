// How a link looks inside a sentence: its colour alone would not set it apart in the dark.

export const linkClass =
  'rounded-small text-signal underline decoration-current/40 underline-offset-2 hover:decoration-current';
