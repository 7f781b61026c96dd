// The goals that visitors reach elsewhere in the shop, as code, and the events they may be.
import type { DecisionCampaign } from '@/core/decision-data';
import type { Goal } from '@/core/campaign/goal';
import { readCondition } from '@/core/targeting';
import { writePatterns } from './write-pattern';

export interface WrittenGoals {
  /** A list of `SoughtGoal`. */
  sought: string;
  names: string[];
}

/** Undefined where no campaign has such a goal. */
export function writeGoals(campaigns: readonly DecisionCampaign[]): WrittenGoals | undefined {
  const names = new Set(['page.viewed']);
  const sought = campaigns.flatMap(({ id, seed, release, goal, attributionDays }) => {
    const found = writeGoal(goal);
    if (!found) return [];
    names.add(found.name);
    const phase = Number(seed.slice(id.length + 1));
    return [`[${[JSON.stringify(id), phase, release, found.what, attributionDays ?? []].flat().join()}]`];
  });
  return sought.length > 0 ? { sought: `[${sought.join()}]`, names: [...names] } : undefined;
}

function writeGoal(goal: Goal): { name: string; what: string } | undefined {
  switch (goal.kind) {
    case 'carted':
      return { name: 'cart.added', what: '["cart.added"]' };
    case 'event': {
      const { name, property } = goal;
      const what = property ? [name, property.name, property.operator, property.value] : [name];
      return { name, what: JSON.stringify(what) };
    }
    case 'page': {
      const { operator, path } = goal;
      const condition = readCondition({ kind: 'path', operator, values: [path] });
      // A page without an address, which no release has, is never reached.
      if (condition.kind !== 'fact' || condition.test.kind !== 'text') return undefined;
      return { name: 'page.viewed', what: condition.test.settings.map(writePatterns).join() };
    }
    case 'submitted':
    case 'clicked':
    case 'completed':
    case 'ordered':
    case 'reordered':
    case 'revenue':
      return undefined;
  }
}
