// Bounds of what people enter, apart from the campaign document: the forms show them, the server insists on them.

/** Of a person, a site or a campaign, in UTF-16 code units. */
export const MAX_NAME_LENGTH = 80;

/** Of an audience, in UTF-16 code units. */
export const MAX_DESCRIPTION_LENGTH = 300;

export const MIN_PASSWORD_LENGTH = 10;
/** Bounded so that hashing cannot be used to exhaust the server. */
export const MAX_PASSWORD_LENGTH = 200;

/** Least time between two interruptions of one visitor: 30 days. */
export const MAX_ATTENTION_HOURS = 720;

/** Share of visitors whom a site may hold out of all campaigns. */
export const MAX_SITE_HOLDOUT = 0.5;

/** For how many months a site keeps its events, unless it keeps them for good. */
export const LEAST_MONTHS = 3;
export const MOST_MONTHS = 25;

/** Addresses and ranges of one site that count as its team's own. */
export const MAX_OWN_ADDRESSES = 50;

/** Drafts of one campaign that are kept under a name. */
export const MAX_NAMED_DRAFTS = 50;

/** Made-up visitors that a site keeps. */
export const MAX_PERSONAS = 50;

/** Webhooks of a site. */
export const MAX_WEBHOOKS = 20;
/** Fields of a message that a webhook gives other names. */
export const MAX_FIELD_NAMES = 50;

/** Of a set: a question with more answers is no choice. */
export const MAX_SEGMENTS = 16;
