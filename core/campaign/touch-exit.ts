// Gestures of leaving where there is no pointer. Free of the validator, which a page must not load for a few words.

export const TOUCH_EXITS = ['scroll', 'tab', 'back'] as const;
export type TouchExit = (typeof TOUCH_EXITS)[number];

/** Of a trigger that does not say: the one that takes nothing from the visitor. */
export const USUAL_TOUCH_EXITS: readonly TouchExit[] = ['scroll'];
