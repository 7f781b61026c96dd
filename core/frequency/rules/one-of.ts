// Exclusion groups: of the campaigns with the same name for their group, a visitor meets one per visit.
import type { Rule } from '@/core/decision';

/**
 * Refuses when another of the group was exposed in the visit under way. An exposure of visitors who were held out counts as
 * well, although they saw nothing: else a holdout would let more of the others through than the arms it is compared with.
 * @param others ids of the other campaigns of the group
 */
export const oneOf =
  <Facts>(others: readonly string[]): Rule<Facts> =>
  (_moment, { campaigns, visits }) =>
    others.some((other) => campaigns[other]?.visit === visits) ? 'exclusion.group' : undefined;
