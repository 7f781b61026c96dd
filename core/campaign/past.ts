// What a trigger can lie some time after. Free of the validator, which a page must not load for a few words.

export const PAST_KINDS = ['cart', 'event', 'met'] as const;

/** Ways of meeting a campaign of which the time is remembered. */
export const PAST_MEETINGS = ['seen', 'clicked', 'closed', 'converted'] as const;
export type PastMeeting = (typeof PAST_MEETINGS)[number];
