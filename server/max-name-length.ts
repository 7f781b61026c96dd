// How long the name of a person, a site or a campaign may be.

/** In UTF-16 code units. */
export const MAX_NAME_LENGTH = 80;
