// What a goal names: the event of the shop, the path of the page, or a number of days.
import type { Goal } from './campaign/goal';

/** Empty where the kind says it all. */
export function goalAbout(goal: Goal): string {
  switch (goal.kind) {
    case 'event':
      return goal.name;
    case 'page':
      return goal.path;
    case 'reordered':
      return `${goal.days}`;
    case 'submitted':
    case 'clicked':
    case 'completed':
    case 'carted':
    case 'ordered':
    case 'revenue':
      return '';
  }
}
