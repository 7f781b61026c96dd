// What a pool of coupon codes can hold: read by the server, and by the fields.

/** Of a code, in UTF-16 code units. */
export const MAX_CODE_LENGTH = 60;
/** Codes of a pool that are each given out once. */
export const MAX_CODES = 100_000;
/** Pools of a site. */
export const MAX_POOLS = 50;
/** Characters of a generated code behind what stands in front of it. Fewer could be guessed. */
export const CODE_LENGTH = { min: 6, max: 16, usual: 8 } as const;
/** Longest beginning of generated codes. */
export const MAX_PREFIX_LENGTH = 20;
/** A code, or its beginning: what every shop takes. */
export const CODE_CHARACTERS = /^[\p{L}\p{N}._-]*$/u;
