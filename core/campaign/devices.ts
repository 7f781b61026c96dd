// Screens on which a block may look otherwise than on a desktop. Free of the validator.

export const NARROW_DEVICES = ['phone', 'tablet'] as const;
export type NarrowDevice = (typeof NARROW_DEVICES)[number];

/** Greatest width of the window, CSS px; a tablet begins where a phone ends, and a desktop where a tablet does. */
export const WIDEST = { phone: 480, tablet: 840 } as const;

/** What a style sheet asks, so that exactly one of the devices is meant at every width. */
export const DEVICE_QUERY: Readonly<Record<NarrowDevice, string>> = {
  phone: `(max-width:${WIDEST.phone}px)`,
  tablet: `(min-width:${WIDEST.phone + 0.02}px) and (max-width:${WIDEST.tablet}px)`,
};
