// The drawings that an icon block can show. Free of the validator, which a page must not load for a few words.

export const ICON_NAMES = [
  'gift',
  'percent',
  'tag',
  'bag',
  'truck',
  'box',
  'return',
  'card',
  'shield',
  'lock',
  'check',
  'star',
  'heart',
  'sparkle',
  'bolt',
  'leaf',
  'clock',
  'calendar',
  'bell',
  'mail',
  'phone',
  'chat',
  'pin',
  'globe',
] as const;

export type IconName = (typeof ICON_NAMES)[number];
