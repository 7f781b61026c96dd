// What a goal names: the event of the shop, or the path of the page.
import type { Goal } from './campaign/goal';

/** Empty where the kind says it all. */
export function goalAbout(goal: Goal): string {
  switch (goal.kind) {
    case 'event':
      return goal.name;
    case 'page':
      return goal.path;
    case 'submitted':
    case 'clicked':
    case 'carted':
    case 'ordered':
      return '';
  }
}
