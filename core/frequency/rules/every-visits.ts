// A campaign is met in one of so many visits.
import type { Rule } from '@/core/decision';

/**
 * Refuses in the visit of the last exposure and in those after it, until `least` visits lie between: 1 is once a visit.
 * Exposures of every arm count, as in all rules: an arm that counts fewer of them would meet more visitors.
 */
export const everyVisits =
  <Facts>(least: number): Rule<Facts> =>
  (_moment, { campaigns, visits }, campaign) => {
    const { visit } = campaigns[campaign] ?? {};
    return visit !== undefined && visits < visit + least ? 'frequency.visits' : undefined;
  };
