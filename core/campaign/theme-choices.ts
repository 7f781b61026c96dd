// What a theme can choose from. Free of the validator, which a page must not load for a few names.

/** Typefaces that every visitor’s device has in one shape or another; `inherit`: what the shop’s page is set in. */
export const FONT_NAMES = [
  'system',
  'humanist',
  'geometric',
  'rounded',
  'serif',
  'transitional',
  'slab',
  'mono',
  'inherit',
] as const;
export type FontName = (typeof FONT_NAMES)[number];

/** What a card stands out with. */
export const SHADOWS = ['none', 'soft', 'deep'] as const;

/** How the main button is drawn. */
export const BUTTON_STYLES = ['filled', 'outline'] as const;

/** Of buttons and fields; `theme`: two thirds of the card's. */
export const CORNERS = ['theme', 'square', 'pill'] as const;
