// Every part that rules of tact are made of, with its file. The shop never loads this list: its script is assembled from the
// single files.
export const RULE_FILES = {
  everyVisits: 'core/frequency/rules/every-visits.ts',
  everyPages: 'core/frequency/rules/every-pages.ts',
  afterOrder: 'core/frequency/rules/after-order.ts',
  oneOf: 'core/frequency/rules/one-of.ts',
  purchases: 'embed/rules/purchases.ts',
} as const;
