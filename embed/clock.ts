// The clock, saved when a file of ours loads; on its own, because the renderer needs nothing else of the browser's.

/** ms since 1970. */
export const { now } = Date;
