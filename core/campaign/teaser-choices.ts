// Where the tab of a campaign can be, and when it is there. Free of the validator.

/** In the middle of a side, or in a corner at the bottom; of the reading direction. */
export const TEASER_EDGES = ['bottom-start', 'bottom-end', 'start', 'end'] as const;
export type TeaserEdge = (typeof TEASER_EDGES)[number];

/** `closed`: in place of the campaign once it was closed. `first`: before it, which a press opens. `both`: before and after. */
export const TEASER_MOMENTS = ['closed', 'first', 'both'] as const;
export type TeaserMoment = (typeof TEASER_MOMENTS)[number];
