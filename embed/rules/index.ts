// Every part that rules of tact are made of, with its file. The shop never loads this list: its script is assembled from the
// single files.
export const RULE_FILES = {
  everyVisits: 'core/frequency/rules/every-visits.ts',
  everyPages: 'core/frequency/rules/every-pages.ts',
  afterOrder: 'core/frequency/rules/after-order.ts',
  oneOf: 'core/frequency/rules/one-of.ts',
  inLayer: 'core/frequency/rules/in-layer.ts',
  purchases: 'embed/rules/purchases.ts',
  place: 'embed/rules/place.ts',
} as const;

/** The keepers without which a part would not be asked again. */
export const KEEPERS_OF_RULES = { place: ['ticker'] } as const;
